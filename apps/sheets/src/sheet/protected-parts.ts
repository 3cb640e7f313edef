import { UserError } from "../settings/user-error.ts";
import type { OurTable } from "./table-plan.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Checks that the user may change our columns, before anything is written.
 *
 * @throws UserError if the sheet or one of our columns is protected against this user
 */
export function checkProtection({ sheet, places }: OurTable): void {
  const columns = [...places.values()];
  checkParts(sheet, (range) =>
    columns.some((column) => column >= range.getColumn() && column <= range.getLastColumn()),
  );
}

/** The first and last rows and columns of a block. */
export interface Corners {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Checks that the user may change our block, before anything is written.
 *
 * @throws UserError if the sheet or a part of the block is protected against this user
 */
export function checkBlockProtection(sheet: Sheet, { top, left, bottom, right }: Corners): void {
  checkParts(
    sheet,
    (range) =>
      range.getRow() <= bottom &&
      range.getLastRow() >= top &&
      range.getColumn() <= right &&
      range.getLastColumn() >= left,
  );
}

function checkParts(sheet: Sheet, isOurs: (range: Range) => boolean): void {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const closed = [...sheet.getProtections(SHEET), ...sheet.getProtections(RANGE)].filter(
    (protection) => !protection.canEdit() && !protection.isWarningOnly(),
  );
  if (!closed.some((each) => each.getProtectionType() === SHEET || isOurs(each.getRange()))) return;
  throw new UserError(
    `You may not edit a protected part of the sheet "${sheet.getName()}". Ask the spreadsheet's owner to do this, or to let you edit it.`,
  );
}

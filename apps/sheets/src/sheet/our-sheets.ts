import { documentProperties, setDocumentProperties } from "../settings/properties.ts";

/** The sheets that are ours. */
export type SheetKind = "report" | "history" | "dashboard";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const property = "AIHR_SHEETS";
const sheetKey = "aihr.sheet";

/**
 * Returns our sheet of this kind, whatever its name is now: by its id, else by the developer metadata that it carries.
 * Undefined if there is none.
 */
export function findOurSheet(kind: SheetKind): Sheet | undefined {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  const byId = sheets.find((sheet) => sheet.getSheetId() === knownIds()[kind]);
  if (byId) return byId;
  const tagged = SpreadsheetApp.getActiveSpreadsheet()
    .createDeveloperMetadataFinder()
    .withKey(sheetKey)
    .withValue(kind)
    .find()
    .map((metadata) => metadata.getLocation().getSheet()?.getSheetId());
  return sheets.find((sheet) => tagged.includes(sheet.getSheetId()));
}

/** Remembers that a sheet is ours. */
export function claimSheet(kind: SheetKind, sheet: Sheet): void {
  if (knownIds()[kind] === sheet.getSheetId()) return;
  setDocumentProperties({ [property]: JSON.stringify({ ...knownIds(), [kind]: sheet.getSheetId() }) });
  sheet.addDeveloperMetadata(sheetKey, kind, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
}

function knownIds(): Partial<Record<SheetKind, number>> {
  try {
    return JSON.parse(documentProperties()[property] ?? "{}");
  } catch {
    return {};
  }
}

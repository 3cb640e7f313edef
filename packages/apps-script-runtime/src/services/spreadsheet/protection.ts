import type { Area } from "../../host/workbook/area.ts";
import type { ProtectionPicture } from "../../host/workbook/protections.ts";
import type { Surroundings } from "../surroundings.ts";

interface RangeObject {
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
}

/** @see https://developers.google.com/apps-script/reference/spreadsheet/protection */
export function protectionObject(
  surroundings: Surroundings,
  sheet: number,
  made: ProtectionPicture,
  rangeOf: (area: Area | null) => unknown,
) {
  const { ask, owner, user } = surroundings;
  const { id } = made;
  const current = () =>
    (ask("Sheet.protections", sheet) as readonly ProtectionPicture[]).find((each) => each.id === id) ?? made;
  const change = (changed: Partial<ProtectionPicture>) => {
    ask("Sheet.changeProtection", sheet, id, changed);
    return protection;
  };
  const protection = {
    getDescription: () => current().description,
    setDescription: (description: string) => change({ description }),
    getProtectionType: () => (made.area ? "RANGE" : "SHEET"),
    getRange: () => rangeOf(current().area),
    isWarningOnly: () => current().warningOnly,
    setWarningOnly: (warningOnly: boolean) => change({ warningOnly }),
    getEditors: () => current().editors.map((email) => ({ getEmail: () => email })),
    addEditor: (email: string) => change({ editors: [...current().editors, email] }),
    removeEditor: (email: string) => change({ editors: current().editors.filter((each) => each !== email) }),
    removeEditors: (gone: readonly (string | { getEmail(): string })[]) => {
      const emails = new Set(gone.map((each) => (typeof each === "string" ? each : each.getEmail())));
      // The owner and who removes the others stay.
      return change({
        editors: current().editors.filter((each) => !emails.has(each) || each === owner || each === user),
      });
    },
    canEdit: () => user === owner || current().editors.includes(user),
    setUnprotectedRanges: (ranges: readonly RangeObject[]) => change({ unprotected: ranges.map(areaOfRange) }),
    remove: () => void ask("Sheet.unprotect", sheet, id),
  };
  return protection;
}

function areaOfRange(range: RangeObject): Area {
  return {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

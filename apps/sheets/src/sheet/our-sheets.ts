import { documentProperties, setDocumentProperties } from "../settings/properties.ts";
import { usesSampleData } from "../settings/sample-data.ts";

/** The sheets that are ours. */
export type SheetKind = "report" | "history" | "daily" | "trend" | "dashboard";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const property = "AIHR_SHEETS";
const sheetKey = "aihr.sheet";

/**
 * Returns our sheet of this kind, whatever its name is now: by its id, else by the developer metadata that it carries.
 * Undefined if there is none.
 */
export function findOurSheet(kind: SheetKind): Sheet | undefined {
  const known = knownKind(kind);
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  const byId = sheets.find((sheet) => sheet.getSheetId() === knownIds()[known]);
  if (byId) return byId;
  const tagged = SpreadsheetApp.getActiveSpreadsheet()
    .createDeveloperMetadataFinder()
    .withKey(sheetKey)
    .withValue(known)
    .find()
    .map((metadata) => metadata.getLocation().getSheet()?.getSheetId());
  return sheets.find((sheet) => tagged.includes(sheet.getSheetId()));
}

/** Remembers that a sheet is ours. */
export function claimSheet(kind: SheetKind, sheet: Sheet): void {
  const known = knownKind(kind);
  if (knownIds()[known] === sheet.getSheetId()) return;
  setDocumentProperties({ [property]: JSON.stringify({ ...knownIds(), [known]: sheet.getSheetId() }) });
  sheet.addDeveloperMetadata(sheetKey, known, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
}

/** Sheets of sample data are others than those of real data. */
function knownKind(kind: SheetKind): string {
  return usesSampleData() ? `sample-${kind}` : kind;
}

function knownIds(): Readonly<Record<string, number>> {
  try {
    return JSON.parse(documentProperties()[property] ?? "{}");
  } catch {
    return {};
  }
}

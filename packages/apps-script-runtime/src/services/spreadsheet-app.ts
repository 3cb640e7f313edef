import { advance } from "../clock.ts";
import type { Permissions } from "./permissions.ts";
import { createChartEnums } from "./spreadsheet/chart-builder.ts";
import { conditionalFormatRule } from "./spreadsheet/conditional-format-rule.ts";
import { createSpreadsheet } from "./spreadsheet/spreadsheet.ts";
import { createUi } from "./spreadsheet/ui.ts";
import type { Surroundings } from "./surroundings.ts";

export function createSpreadsheetApp(surroundings: Surroundings, permissions: Permissions) {
  const { kind, clock, checkTime } = surroundings;
  const open = () => {
    permissions.demand(
      "SpreadsheetApp.getActiveSpreadsheet",
      "spreadsheets.currentonly",
      "LIMITED",
      "FULL",
      "CUSTOM_FUNCTION",
    );
    return createSpreadsheet(surroundings);
  };
  return {
    ...createChartEnums(),
    ProtectionType: { RANGE: "RANGE", SHEET: "SHEET" },
    DeveloperMetadataVisibility: { DOCUMENT: "DOCUMENT", PROJECT: "PROJECT" },
    DeveloperMetadataLocationType: { SPREADSHEET: "SPREADSHEET", SHEET: "SHEET", ROW: "ROW", COLUMN: "COLUMN" },
    getActive: open,
    getActiveSpreadsheet: open,
    getActiveSheet: () => open().getActiveSheet(),
    getActiveRange: () => open().getActiveRange(),
    flush() {
      advance(clock, clock.flushMs);
      checkTime();
    },
    newConditionalFormatRule: () => conditionalFormatRule({}),
    getUi() {
      if (kind === "formula" || kind === "trigger") {
        throw new Error("Cannot call SpreadsheetApp.getUi() from this context.");
      }
      return createUi(surroundings, permissions);
    },
  };
}

import { setSampleData } from "../settings/sample-data.ts";
import { findFormulas, recalculate } from "../sheet/formulas.ts";
import { updateSheets } from "../sheet/update-sheets.ts";

/** Switches sample data on or off, and recalculates formulas, so that none shows the other data. */
export function switchSampleData(isOn: boolean): string {
  setSampleData(isOn);
  updateSheets(() => recalculate(findFormulas()));
  return isOn
    ? "Sample data are on: formulas and actions show made-up learners. Sheets that actions write have “(sample data)” in their names."
    : "Sample data are off. You can delete the sheets with “(sample data)” in their names.";
}

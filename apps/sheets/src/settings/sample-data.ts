import { documentProperties, setDocumentProperties } from "./properties.ts";

const name = "AIHR_SAMPLE_DATA";

/** Shown wherever the report says something about itself. */
export const sampleNote = "Sample data: made-up learners. Switch them off under AIHR → Set up.";

/** Whether formulas and actions show made-up learners instead of asking AIHR. */
export function usesSampleData(): boolean {
  return documentProperties()[name] === "on";
}

export function setSampleData(isOn: boolean): void {
  setDocumentProperties({ [name]: isOn ? "on" : "" });
}

/** The name of a sheet of ours: sample data never mix with real ones. */
export function ourSheetName(sheetName: string): string {
  return usesSampleData() ? `${sheetName} (sample data)` : sheetName;
}

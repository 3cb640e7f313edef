import { countText, numberText } from "@aihr-plugins/report";

/** A report that does not fit into the memory of a command. Its message says what to do. */
export class TooManyLearners extends Error {
  /** @param learners how many there are at least */
  constructor(learners: number, most: number) {
    super(
      `This report has ${countText(learners, "learner")} or more, and a Raycast command has memory for ${numberText(most)}. ` +
        "Enter Program SKUs in the extension preferences to read some programs only, or use AIHR for Google Sheets, " +
        "n8n or the command line.",
    );
    this.name = "TooManyLearners";
  }
}

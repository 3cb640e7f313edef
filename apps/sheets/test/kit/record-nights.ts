import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LearningHistory, scopeText } from "@aihr-plugins/history";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { createLivingPopulation, type Learner } from "@aihr-plugins/sandbox";
import { onTestFinished } from "vitest";
import { openSpreadsheet, type Spreadsheet } from "./open-spreadsheet.ts";

export const dayMs = 86_400_000;
const timeZone = "Europe/Amsterdam";

const organization = createLivingPopulation({ seed: 7, learners: 60 });

/** The learners of the living sandbox at an instant. */
export function learnersAt(instant: number): readonly Learner[] {
  const population = organization(instant);
  return Array.from({ length: population.size }, (_, index) => population.at(index));
}

/** A spreadsheet and a history in SQLite that have the same nights. */
export interface RecordedNights {
  readonly sheet: Spreadsheet;
  readonly history: LearningHistory;
  /** Lets days pass, then records the night in both. Returns what the spreadsheet says. */
  record(days: number): Promise<string>;
}

/** Opens both, empty, on August 31, 2026. */
export async function openNights(): Promise<RecordedNights> {
  const start = Date.parse("2026-08-31T03:00:00Z");
  const sheet = await openSpreadsheet({ people: learnersAt(start), timeZone, clock: { at: start } });
  const folder = mkdtempSync(join(tmpdir(), "aihr-sheets-"));
  const history = openSqliteHistory(join(folder, "learning.db"), { create: true });
  onTestFinished(async () => {
    await history.close();
    rmSync(folder, { recursive: true });
  });
  return {
    sheet,
    history,
    async record(days) {
      sheet.pass(days * dayMs);
      const learners = learnersAt(sheet.now());
      await sheet.serveNext({ people: learners });
      const readAt = sheet.now();
      await history.record({
        ...{ learners, readAt, timeZone, complete: true, drifted: false },
        ...{ scope: scopeText("https://api.example.com"), toolVersion: "test" },
      });
      return sheet.choose("aihrAppendHistory");
    },
  };
}

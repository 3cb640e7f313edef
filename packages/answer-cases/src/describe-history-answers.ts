import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type HistorySource, historySource, trend, whatChanged } from "@aihr-plugins/answers/history";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askedReports } from "./asked-organization.ts";
import type { AskAssistant } from "./describe-answers.ts";
import { type HistoryCase, historyCases } from "./history-cases.ts";
import { matching } from "./matching.ts";

/** Asks an assistant's tool, and returns its answer. */
export type AskHistoryAssistant = (tool: HistoryCase["tool"], input: object) => ReturnType<AskAssistant>;

/**
 * Defines the tests that hold an assistant's tools to the answers of `packages/answers` about a history.
 *
 * @param open starts the assistant with the history in a file
 */
export function describeHistoryAnswers(name: string, open: (path: string) => Promise<AskHistoryAssistant>): void {
  describe(`the answers of ${name} from a history`, { timeout: 60_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), "aihr-asked-history-"));
    const path = join(folder, "learning.db");
    let askAssistant: AskHistoryAssistant;
    let source: HistorySource;
    let close = async () => {};

    beforeAll(async () => {
      const now = Date.now();
      const history = openSqliteHistory(path, { create: true });
      close = () => history.close();
      for (const [daysAgo, learners] of askedReports(now)) {
        const report = { learners, readAt: now - daysAgo * 86_400_000, complete: true, drifted: false };
        await history.record({ ...report, timeZone: "UTC", scope: "the cases", toolVersion: "test" }, { accept: true });
      }
      source = historySource(history);
      askAssistant = await open(path);
    }, 240_000);
    afterAll(async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(historyCases)("are those of the package: $tool $input", async ({ tool, input, holds }) => {
      const answer = await askAssistant(tool, input);
      const expected = await (tool === "trend" ? trend(source, input) : whatChanged(source, input));
      expect(answer).toEqual(expected);
      expect(answer).toMatchObject(matching(holds));
    });
  });
}

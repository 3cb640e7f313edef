import {
  type AnswerSource,
  type AnswerToolName,
  comparePrograms,
  createAnswerSource,
  findLearner,
  getProgress,
  listStalled,
  teamSummary,
} from "@aihr-plugins/answers";
import { createSandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnswerCase, answerCases } from "./answer-cases.ts";
import { askedOrganization } from "./asked-organization.ts";
import { matching } from "./matching.ts";

/** Where an assistant reads the report. */
export interface AskedReport {
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** Asks an assistant's tool, and returns its answer. */
export type AskAssistant = (tool: AnswerToolName, input: object) => Promise<object>;

/**
 * Defines the tests that hold an assistant's tools to the answers of `packages/answers`, as of the time zone in which the
 * assistant counts days.
 */
export function describeAnswers(
  name: string,
  open: (report: AskedReport) => Promise<AskAssistant>,
  timeZone = "UTC",
): void {
  describe(`the answers of ${name}`, { timeout: 60_000 }, () => {
    let askAssistant: AskAssistant;
    let source: AnswerSource;
    let close = () => {};

    beforeAll(async () => {
      const now = Date.now();
      const population = askedOrganization(now);
      const served = await serveSandbox({ sandbox: createSandbox({ population }) });
      close = () => void served.close();
      const learners = Array.from({ length: population.size }, (_, at) => population.at(at));
      source = createAnswerSource(learners, { readAt: now, timeZone });
      askAssistant = await open({ baseUrl: served.url, apiKey: sandboxApiKey });
    }, 240_000);
    afterAll(() => close());

    it.each(answerCases)("are those of the package: $tool $input", async ({ tool, input, holds }) => {
      const { asOf, ...answer }: { readonly asOf?: unknown } = await askAssistant(tool, input);
      const { asOf: _, ...expected } = answerOfPackage(source, { tool, input, holds });
      expect(answer).toEqual(expected);
      expect(answer).toMatchObject(matching(holds));
      expect(asOf).toMatch(/^as of \w{3} \d{1,2}, \d{4}, \d\d:\d\d \S+$/);
      expect(asOf).toContain(timeZone);
    });
  });
}

function answerOfPackage(source: AnswerSource, { tool, input }: AnswerCase) {
  const answers: {
    readonly [Name in AnswerToolName]: (source: AnswerSource, input: never) => { readonly asOf: string };
  } = {
    "find-learner": findLearner,
    "get-progress": getProgress,
    "team-summary": teamSummary,
    "compare-programs": comparePrograms,
    "list-stalled": listStalled,
  };
  return answers[tool](source, input as never);
}

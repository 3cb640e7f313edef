import { describe, expect, it } from "vitest";
import comparePrograms from "../nodes/Aihr/__schema__/v1.0.0/answer/comparePrograms.json" with { type: "json" };
import findLearner from "../nodes/Aihr/__schema__/v1.0.0/answer/findLearner.json" with { type: "json" };
import getProgressAnswer from "../nodes/Aihr/__schema__/v1.0.0/answer/getProgress.json" with { type: "json" };
import listStalled from "../nodes/Aihr/__schema__/v1.0.0/answer/listStalled.json" with { type: "json" };
import teamSummary from "../nodes/Aihr/__schema__/v1.0.0/answer/teamSummary.json" with { type: "json" };
import getLearner from "../nodes/Aihr/__schema__/v1.0.0/learner/get.json" with { type: "json" };
import getLearners from "../nodes/Aihr/__schema__/v1.0.0/learner/getAll.json" with { type: "json" };
import getPrograms from "../nodes/Aihr/__schema__/v1.0.0/program/getAll.json" with { type: "json" };
import getProgress from "../nodes/Aihr/__schema__/v1.0.0/progress/getAll.json" with { type: "json" };
import buildDigest from "../nodes/Aihr/__schema__/v1.0.0/report/buildDigest.json" with { type: "json" };
import exportFile from "../nodes/Aihr/__schema__/v1.0.0/report/exportFile.json" with { type: "json" };
import getSnapshot from "../nodes/Aihr/__schema__/v1.0.0/report/getSnapshot.json" with { type: "json" };
import getSummary from "../nodes/Aihr/__schema__/v1.0.0/report/getSummary.json" with { type: "json" };
import trigger from "../nodes/AihrTrigger/__schema__/v1.0.0.json" with { type: "json" };
import { schemaFiles } from "../scripts/schema-files.mts";
import { enrollment, learnerId, openSandbox, withLearners } from "./kit/changing-sandbox.ts";
import { runAihr } from "./kit/node-context.ts";
import { createTrigger } from "./kit/polling-trigger.ts";

const sandbox = await openSandbox();
const organization = withLearners({ number: 1, progress: [enrollment("PA", 50, "2026-01-01T09:00:00Z")] });

describe("the schemas that n8n shows before a run", () => {
  it("are what `npx -y pnpm@12 generate` makes of the report's columns and metrics", () => {
    const answers = [comparePrograms, findLearner, getProgressAnswer, listStalled, teamSummary];
    const stored = [
      ...answers,
      getLearner,
      getLearners,
      getProgress,
      getPrograms,
      getSummary,
      getSnapshot,
      buildDigest,
      exportFile,
      trigger,
    ];
    const advice = "The files in __schema__ are not up to date. Run `npx -y pnpm@12 generate`.";
    expect(stored, advice).toEqual(Object.values(schemaFiles()));
  });

  it.each([
    ["learner", "get"],
    ["learner", "getAll"],
    ["progress", "getAll"],
    ["program", "getAll"],
    ["report", "getSummary"],
    ["report", "getSnapshot"],
    ["report", "buildDigest"],
    ["report", "exportFile"],
  ])("have the fields that come out of %s: %s", async (resource, operation) => {
    sandbox.become(organization);
    const parameters = { resource, operation, learner: learnerId(1) };
    const { records } = await runAihr({ baseUrl: sandbox.url, parameters });
    const schema = schemaFiles()[`nodes/Aihr/__schema__/v1.0.0/${resource}/${operation}.json`];
    expect(Object.keys(records[0] ?? {})).toEqual(Object.keys(schema?.properties ?? {}));
  });

  it("have the fields that come out of the trigger", async () => {
    sandbox.become(organization);
    const trigger = createTrigger({ baseUrl: sandbox.url, parameters: { events: ["enrollmentStalled"] } });
    const [event] = await trigger.poll("manual");
    const schema = schemaFiles()["nodes/AihrTrigger/__schema__/v1.0.0.json"];
    expect(Object.keys(event ?? {})).toEqual(Object.keys(schema?.properties ?? {}));
  });
});

import { describeAnswers } from "@aihr-plugins/answer-cases";
import type { IExecuteFunctions } from "n8n-workflow";
import { afterAll, describe, expect, it } from "vitest";
import { answerOperationNames } from "../nodes/Aihr/actions/answer/answer.fields.ts";
import { learnerId, openSandbox, withLearners } from "./kit/changing-sandbox.ts";
import { type RunSetup, runAihr, toolContext } from "./kit/node-context.ts";
import { type BuiltNode, openBuiltNode } from "./kit/open-built-node.mts";

let built: BuiltNode | undefined;
afterAll(() => built?.remove());

describeAnswers("the built n8n node as a tool", async ({ baseUrl, apiKey }) => {
  const opened = await openBuiltNode();
  built = opened;
  return async (tool, input) => {
    const parameters = { resource: "answer", operation: answerOperationNames[tool], ...input };
    const context = toolContext({ baseUrl, apiKey, parameters });
    const [[item] = []] = await opened.node.execute.call(context as unknown as IExecuteFunctions);
    return item?.json ?? {};
  };
});

const sandbox = await openSandbox();
const organization = withLearners({ number: 1, userName: "Ana Diaz" }, { number: 2, userName: "Jo Doe" });
const run = (parameters: RunSetup["parameters"]) => {
  sandbox.become(organization);
  return runAihr({ baseUrl: sandbox.url, parameters: { resource: "answer", ...parameters }, isTool: true });
};

describe("Answer", () => {
  it("shows and finds learners by ID only, if names are switched off", async () => {
    const options = { withoutNames: true };
    const { records } = await run({ operation: "findLearner", options });
    expect(records).toMatchObject([{ learners: [{ id: learnerId(1) }, { id: learnerId(2) }] }]);
    const named = await run({ operation: "getProgress", learner: "Ana Diaz", options });
    expect(JSON.stringify([records, named.records])).not.toMatch(/Ana|Doe/);
  });

  it.each([
    [{ operation: "getProgress" }, "'Learner' must be a text."],
    [{ operation: "findLearner", status: "stuck" }, "'Learner Status' must be Any, Completed"],
    [{ operation: "findLearner", limit: "many" }, "'Limit' must be a whole number of 1 or more."],
    [{ operation: "listStalled", atRisk: "perhaps" }, "'At Risk' must be true or false."],
  ])("lets the model correct a parameter that cannot be used: %j", async (parameters, message) => {
    const { records } = await run(parameters);
    expect(records).toEqual([{ error: expect.stringContaining(message) }]);
  });
});

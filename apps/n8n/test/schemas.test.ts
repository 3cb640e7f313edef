import { describe, expect, it } from "vitest";
import getLearner from "../nodes/Aihr/__schema__/v1.0.0/learner/get.json" with { type: "json" };
import getLearners from "../nodes/Aihr/__schema__/v1.0.0/learner/getAll.json" with { type: "json" };
import getPrograms from "../nodes/Aihr/__schema__/v1.0.0/program/getAll.json" with { type: "json" };
import getProgress from "../nodes/Aihr/__schema__/v1.0.0/progress/getAll.json" with { type: "json" };
import exportFile from "../nodes/Aihr/__schema__/v1.0.0/report/exportFile.json" with { type: "json" };
import getSummary from "../nodes/Aihr/__schema__/v1.0.0/report/getSummary.json" with { type: "json" };
import trigger from "../nodes/AihrTrigger/__schema__/v1.0.0.json" with { type: "json" };
import { schemaFiles } from "../scripts/schema-files.mts";

describe("the schemas that n8n shows before a run", () => {
  it("are what `pnpm run schemas` makes of the report's columns and metrics", () => {
    expect(Object.values(schemaFiles())).toEqual([
      getLearner,
      getLearners,
      getProgress,
      getPrograms,
      getSummary,
      exportFile,
      trigger,
    ]);
  });
});

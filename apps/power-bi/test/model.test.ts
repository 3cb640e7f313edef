import { DefaultSettings, TaskUtils } from "@microsoft/powerquery-parser";
import { describe, expect, it } from "vitest";
import { modelTables } from "../src/model/model-tables.ts";
import { projectFiles } from "../src/project-files.ts";
import { tmdlName } from "../src/tmdl/tmdl-text.ts";
import { readTmdl } from "./read-tmdl.ts";

const tables = projectFiles()
  .filter(({ path }) => path.includes("/tables/"))
  .flatMap(({ text }) => readTmdl(text));

describe("the semantic model", () => {
  it("has the feed's tables, with names that are unique in any case", () => {
    expect(tables.map(({ name }) => name)).toEqual(modelTables.map(({ name }) => name));
    for (const { children } of tables) {
      const names = children.filter(({ kind }) => kind !== "partition").map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each(tables)("$name is filled by a query that Microsoft's parser reads", async ({ children }) => {
    const query = children.find(({ kind }) => kind === "partition")?.properties["source"] ?? "";
    expect(query).toContain("OData.Feed(FeedAddress");
    expect(TaskUtils.isParseStageOk(await TaskUtils.tryLexParse(DefaultSettings, query))).toBe(true);
  });

  it("quotes a name with an apostrophe", () => {
    expect(tmdlName("Learner's hours")).toBe("'Learner''s hours'");
  });
});

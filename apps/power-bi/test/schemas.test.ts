import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { projectFiles } from "../src/project-files.ts";

const schemas = join(import.meta.dirname, "schemas");
const root = "https://developer.microsoft.com/json-schemas/fabric/";
const ajv = new Ajv({ strict: false, allErrors: true });
for (const path of globSync("**/*.json", { cwd: schemas })) {
  // Some of Microsoft's IDs differ from the addresses by which their schemas refer to each other.
  const $id = root + path.replaceAll("\\", "/");
  ajv.addSchema({ ...JSON.parse(readFileSync(join(schemas, path), "utf8")), $id });
}
const withSchema = projectFiles().filter(({ text }) => text.includes('"$schema"'));

describe("Microsoft's schemas", () => {
  it.each(withSchema)("accept $path", ({ text }) => {
    expect(errorsOf(JSON.parse(text))).toEqual([]);
  });

  it("are named by every JSON file but the .pbids, which has none", () => {
    const isJson = ({ text }: { readonly text: string }) => text.startsWith("{");
    const without = projectFiles().filter((file) => isJson(file) && !withSchema.some(({ path }) => path === file.path));
    expect(without.map(({ path }) => path)).toEqual(["aihr.pbids"]);
  });

  it("refuse a visual with an unknown property", () => {
    const visual = withSchema.find(({ path }) => path.endsWith("visual.json"));
    expect(errorsOf({ ...JSON.parse(visual?.text ?? ""), color: "red" })).not.toEqual([]);
  });
});

function errorsOf(json: { readonly $schema: string }): readonly unknown[] {
  const validate = ajv.getSchema(json.$schema);
  if (validate === undefined) throw new Error(`No schema ${json.$schema}`);
  validate(json);
  return validate.errors ?? [];
}

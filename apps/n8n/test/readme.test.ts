import { describe, expect, it } from "vitest";
import { eventChoices } from "../nodes/AihrTrigger/trigger.fields.ts";
import { withMetrics } from "../scripts/readme.mts";
import { readme } from "./kit/readme.mts";
import { templateNames } from "./kit/template.mts";

describe("the README", () => {
  it("has the metrics as the report defines them", () => {
    expect(readme, "The README is not up to date. Run `npx -y pnpm@12 generate`.").toBe(withMetrics(readme));
  });

  it("names every event and every template", () => {
    const flat = readme.replace(/\s+/g, " ");
    expect(eventChoices.filter(({ name }) => !flat.includes(name))).toEqual([]);
    expect(templateNames.filter((name) => !readme.includes(`(workflows/${name}.json)`))).toEqual([]);
  });
});

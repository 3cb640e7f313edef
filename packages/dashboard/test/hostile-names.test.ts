import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DashboardInput, dashboardHtml, dashboardOf } from "../src/index.ts";
import { noScript, recordedWeeks } from "./recorded-weeks.ts";

const input = await recordedWeeks(3, { learners: 20 });

const hostile = fc
  .array(
    fc.constantFrom(
      "<",
      ">",
      "&",
      '"',
      "'",
      "</script>",
      "<!--",
      "]]>",
      "\u2028",
      "\0",
      "a",
      " ",
      "<img src=x onerror=alert(1)>",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `x${parts.join("")}`);

/** The same report, but every learner and program has a hostile name. */
function renamed(name: string): DashboardInput {
  const learners = input.learners.map((learner) => ({
    ...learner,
    userName: name,
    progress: (learner.progress ?? []).map((entry) => ({ ...entry, programName: `${entry.programName}${name}` })),
  }));
  return { ...input, learners };
}

function structure(page: string): readonly string[] {
  const [, json = ""] = /<script type="application\/json" id="content">(.*?)<\/script>/s.exec(page) ?? [];
  expect(() => JSON.parse(json)).not.toThrow();
  return page.replace(json, "").match(/<\/?[a-z!][^\s>]*/gi) ?? [];
}

describe("names from the report", () => {
  it("change no structure of the page", () => {
    const usual = structure(dashboardHtml(dashboardOf(renamed("x"), { withNames: true, title: "x" }), noScript));
    fc.assert(
      fc.property(hostile, (name) => {
        const page = dashboardHtml(dashboardOf(renamed(name), { withNames: true, title: name }), noScript);
        expect(structure(page)).toEqual(usual);
      }),
      { numRuns: 40 },
    );
  });
});

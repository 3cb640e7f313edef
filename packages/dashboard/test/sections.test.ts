import { scopeToPrograms } from "@aihr-plugins/report";
import { beforeAll, describe, expect, it } from "vitest";
import { type DashboardContent, type DashboardInput, dashboardHtml, dashboardOf } from "../src/index.ts";
import { hashOf, viewOfHash } from "../src/page/view-in-hash.ts";
import { sections } from "../src/sections/sections.ts";
import { type DashboardView, firstView, nextOrder } from "../src/view/dashboard-view.ts";
import { noScript, recordedWeeks } from "./recorded-weeks.ts";

let content: DashboardContent;
let input: DashboardInput;

beforeAll(async () => {
  input = await recordedWeeks(12, { without: [5] });
  content = dashboardOf(input, { withNames: true });
});

function section(id: keyof ReturnType<typeof sections>, view: Partial<DashboardView> = {}, of = content): string {
  return sections(of, { ...firstView, ...view })[id].text;
}

function text(html: string): string {
  return html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

describe("the chosen time", () => {
  it("says since when, and adds up the weeks after it", () => {
    const weekly = content.scopes[0]?.weekly ?? {};
    const sum = (key: string, weeks: number) =>
      (weekly[key] ?? []).slice(-weeks).reduce<number>((all, each) => all + (each ?? 0), 0);
    expect(text(section("headline", { weeks: 4 }))).toContain(`Since Oct 25: ${sum("newCompletions", 4)} completion`);
    expect(text(section("headline", { weeks: null }))).toContain(
      `Since Sep 6: ${sum("newCompletions", 11)} completion`,
    );
  });

  it("never counts the first week, in which everything would be new", () => {
    expect(section("headline", { weeks: 500 })).toBe(section("headline", { weeks: null }));
    expect(section("trend", { weeks: null }).match(/class="column"/g)).toHaveLength(11);
  });

  it("compares tiles with the end of the week before, in points for rates", () => {
    const weekly = content.scopes[0]?.weekly ?? {};
    const learners = weekly["learners"] ?? [];
    const difference = (learners.at(-1) ?? 0) - (learners.at(-5) ?? 0);
    const change = difference === 0 ? "no change" : `${difference > 0 ? "+" : "−"}${Math.abs(difference)}`;
    expect(text(section("tiles", { weeks: 4 }))).toContain(
      `Learners ${content.scopes[0]?.metrics.learners} ${change} since`,
    );
    expect(text(section("tiles"))).toMatch(/Adoption rate \d+% (no change|[+−]\d+ points?) since/);
  });

  it("marks weeks without a report in the charts and in their table", () => {
    expect(section("trend").match(/class="tip gap"/g)).toHaveLength(2);
    expect(text(section("weeks"))).toContain("(no report)");
  });

  it("says how to get a trend where there is none", () => {
    const without = { ...content, weeks: [] };
    expect(text(section("trend", {}, without))).toContain("aihr record");
    expect(text(section("headline", {}, without))).toMatch(/^ ?Adoption rate \d+%, \d+ enrollments? completed\./);
    expect(text(section("tiles", {}, without))).not.toContain("since");
  });
});

describe("tables", () => {
  it("sort programs by a column, and turn around when it is chosen again", () => {
    const rates = (descending: boolean) => {
      const html = section("programs", { programs: { by: "completionRate", descending } });
      return [...html.matchAll(/<tr[^>]*><th scope="row">.*?<\/tr>/gs)].map(([row]) =>
        Number(/<td class="number">(\d+)%<\/td>\s*<td class="number">\d+%/.exec(row)?.[1]),
      );
    };
    expect(rates(true).length).toBe(content.scopes.length - 1);
    expect(rates(true)).toEqual(rates(true).toSorted((a, b) => b - a));
    expect(rates(false)).toEqual(rates(true).toSorted((a, b) => a - b));
    expect(nextOrder({ by: "learners", descending: true }, "learners")).toEqual({ by: "learners", descending: false });
    expect(nextOrder({ by: "learners", descending: true }, "programName").descending).toBe(false);
  });

  it("search learners by a part of their name, whatever its case", () => {
    const name = content.learnersAtRisk?.names[0] ?? "";
    const found = section("at-risk", { search: ` ${name.toUpperCase()} ` });
    expect(found.match(/<tr><th scope="row">/g)?.length).toBeGreaterThan(0);
    expect(found.match(/<tr><th scope="row">/g)?.length).toBeLessThan(content.learnersAtRisk?.entries.length ?? 0);
    expect(text(section("at-risk", { search: "nobody of this name" }))).toContain("No learner here has this");
  });

  it("list some learners at first and say how many there are", () => {
    const all = content.learnersAtRisk?.entries.length ?? 0;
    expect(text(section("at-risk", { listed: 3 }))).toContain(`3 of ${all} enrollments Show 3 more`);
    expect(section("at-risk", { listed: all })).not.toContain("data-more");
  });

  it("show only the chosen program", () => {
    const scope = content.scopes.findIndex(({ attention }) => attention.stalled > 0 && attention.stalled < 5);
    const counts = content.scopes[scope]?.attention;
    const without = { ...content, learnersAtRisk: null };
    expect(text(section("at-risk", { scope }, without))).toContain(
      `${content.scopes[scope]?.name} ${counts?.stalled} ${counts?.quiet} ${counts?.["over-duration"]}`,
    );
    expect(section("programs", { scope })).toContain('aria-pressed="true"');
  });
});

describe("the address", () => {
  it("keeps the program and the time", () => {
    const view = { ...firstView, scope: 2, weeks: 13 };
    expect(viewOfHash(content, hashOf(content, view))).toEqual({ scope: 2, weeks: 13 });
    expect(viewOfHash(content, hashOf(content, { ...firstView, weeks: null }))).toEqual({ weeks: null });
  });

  it.each(["", "#", "#program=unknown&weeks=-4", "#weeks=1e9", "#weeks=%00"])("shows the usual view for %j", (hash) => {
    expect(viewOfHash(content, hash)).toEqual({});
  });
});

describe("a page of a single program", () => {
  const single = () => {
    const { key = "" } = content.scopes.slice(1).find(({ attention }) => attention.stalled > 0) ?? {};
    const learners = scopeToPrograms(input.learners, [key]);
    return dashboardOf({ ...input, learners, weeks: undefined }, { withNames: true });
  };

  it("has no filter, no header to sort by, no stage that only several programs have, and no column of programs", () => {
    const page = dashboardHtml(single(), noScript);
    expect(page).not.toContain("<select");
    expect(page).not.toContain('<form class="controls"');
    expect(page).not.toContain('data-sort="programs"');
    expect(page).not.toContain("data-scope");
    expect(text(section("funnel", {}, single()))).not.toMatch(/Some completed|In no program/);
    expect(text(section("funnel", {}, single()))).toContain("Enrolled, nothing begun");
    expect(text(section("programs", {}, single()))).toMatch(/Stalled enrollments .* \d+% \d+%/);
    expect(text(section("at-risk", {}, single()))).toMatch(/stalled.*Learner.*Progress/);
    expect(text(section("at-risk", {}, single()))).not.toContain("Program");
  });

  it("keeps the stage of learners in no program if there are any", () => {
    const without = { userId: "00000000-0000-4000-8000-000000000099", progress: [] };
    const [learner] = scopeToPrograms(input.learners, [content.scopes[1]?.key ?? ""]);
    const learners = learner === undefined ? [] : [learner, without];
    expect(text(section("funnel", {}, dashboardOf({ ...input, learners })))).toContain("In no program 1 (50%)");
  });

  it("shows the whole organization, whatever the address says", () => {
    expect(viewOfHash(single(), `#program=${single().scopes[1]?.key}`)).toEqual({});
  });

  it("offers a choice of weeks once there is one", () => {
    const weeks = content.weeks;
    expect(dashboardHtml({ ...content, weeks: weeks.slice(0, 5) }, noScript)).not.toContain('id="period"');
    const some = dashboardHtml({ ...single(), weeks }, noScript);
    expect(some).toContain('id="period"');
    expect(some).not.toContain('id="scope"');
  });
});

it("has no stage of a chosen program that only several programs have", () => {
  expect(text(section("funnel"))).toContain("Some completed, not all");
  expect(text(section("funnel", { scope: 1 }))).not.toMatch(/Some completed|In no program/);
});

it("shows everything without scripts but what needs one", () => {
  const page = dashboardHtml(content, noScript);
  expect(page).toContain('<form class="controls" hidden>');
  for (const part of Object.values(sections(content, firstView))) expect(page).toContain(part.text);
});

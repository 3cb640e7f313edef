import { describe, expect, it } from "vitest";
import { statusPage } from "../src/status-page.ts";

const analytics = { programName: "People Analytics", abbreviation: "PA" };
const learners = [
  { userId: "1", userName: "Jo Doe", progress: [{ ...analytics, value: 100, date: "2026-11-20T10:00:00Z" }] },
  { userId: "2", userName: "Ana Silva", progress: [{ ...analytics, value: 0 }] },
];
const summary = {
  learners: 2,
  total: 2,
  complete: true,
  missing: 0,
  drifted: false,
  filterIgnored: false,
  missingUserIds: [],
  listedTwice: 0,
  requests: 1,
  reasons: [],
};
const options = { readAt: Date.parse("2026-11-23T12:00:00Z") };

describe("the status page", () => {
  it("shows the headline and each program, and no learner's name", () => {
    const page = statusPage({ learners, summary }, options);
    expect(page).toContain("- Adoption rate: 50%\n");
    expect(page).toContain("| People Analytics | 2 | 50% |");
    expect(page).not.toMatch(/Jo Doe|Ana Silva/);
  });

  it("says why a report is incomplete", () => {
    const reasons = [{ code: "missing", message: "1 learner is missing." }] as const;
    const page = statusPage({ learners, summary: { ...summary, complete: false, reasons } }, options);
    expect(page).toContain("> 1 learner is missing.\n");
  });

  it.each(["a|b", "[x](https://evil.example)", "<img src=x>", "line\nbreak"])("keeps %j inside its cell", (name) => {
    const page = statusPage(
      { learners: [{ userId: "1", progress: [{ programName: name, value: 1 }] }], summary },
      options,
    );
    const rows = page.split("\n").filter((line) => line.startsWith("|"));
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((row) => row.split("|").length)).size).toBe(1);
    expect(rows[2]).not.toMatch(/\]\(|<img/);
  });
});

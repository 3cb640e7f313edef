import { scenarios } from "@aihr-plugins/conformance";
import { createPopulation, sandboxApiKey } from "@aihr-plugins/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";
import { type ServedInTurn, serveInTurn } from "./kit/serve-in-turn.ts";

/** Those without filters and limits, which a formula does not pass to the API. */
const wholeReports = scenarios.filter(({ query, read }) => !query && !read);

/** Of these, those that need no setting which a spreadsheet does not have. */
const fitting = wholeReports.filter(({ options = {} }) =>
  Object.keys(options).every((name) => ["pageSize", "apiKey", "countIs"].includes(name)),
);

describe("the table of scenarios, in the built bundle", () => {
  let sheet: Spreadsheet;
  let api: ServedInTurn;
  beforeAll(async () => {
    sheet = await keepSpreadsheet({ learners: 1 });
    api = serveInTurn();
  });
  afterAll(async () => {
    await sheet.close();
    api.close();
  });

  it("is most of what reads a whole report", () => {
    expect(fitting.length).toBeGreaterThan(0.7 * wholeReports.length);
  });

  it.each(fitting)("$name", async ({ learners, faults = {}, options = {}, expected }) => {
    const url = await api.serve({ learners, faults });
    sheet.setProperties("document", {
      AIHR_BASE_URL: url,
      AIHR_API_KEY: options.apiKey ?? sandboxApiKey,
      AIHR_PAGE_SIZE: String(options.pageSize ?? 10),
      AIHR_COUNT_IS: options.countIs ?? "",
    });
    sheet.forgetCalls();
    const outcome = sheet.run({ kind: "formula", name: "AIHR_LEARNERS" });

    if ("error" in expected) {
      // How long to wait for the rate limit, and so its message, is what a formula allows: 20 seconds.
      const says = expected.error === "rate-limited" ? /\(429\)/ : (expected.says ?? /\w/);
      expect(outcome).toMatchObject({ ok: false, error: expect.stringMatching(says) });
      return;
    }
    expect(outcome).toMatchObject({ ok: true });
    const ids = outcome.ok ? (outcome.value as string[][]).slice(1).map(([, id]) => id ?? "") : [];
    const population = createPopulation({ seed: 1, learners });
    const places = expected.places ?? Array.from({ length: learners }, (_, place) => place);
    expect(ids.filter((id) => population.indexOf(id) !== undefined)).toEqual(
      places.map((place) => population.at(place).userId),
    );
    expect(new Set(ids).size).toBe(ids.length);

    const status = Object.fromEntries(sheet.cell("AIHR_STATUS") as [string, unknown][]);
    expect(status.Complete).toBe(expected.complete ? "Yes" : "No");
  });
});

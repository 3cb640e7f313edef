import { scenarios } from "@aihr-plugins/conformance";
import { createPopulation, sandboxApiKey } from "@aihr-plugins/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";
import { type ServedAnew, serveAnew } from "./kit/serve-anew.ts";

/** Those that need no setting which a spreadsheet does not have. */
const fitting = scenarios.filter(({ query, read, options = {} }) => {
  const others = Object.keys(options).filter((name) => !["pageSize", "apiKey", "countIs"].includes(name));
  return !query && !read && others.length === 0;
});

describe("the table of scenarios, in the built bundle", () => {
  let sheet: Spreadsheet;
  let api: ServedAnew;
  beforeAll(async () => {
    [sheet, api] = await Promise.all([keepSpreadsheet({ learners: 1 }), serveAnew()]);
  });
  afterAll(async () => {
    await sheet.close();
    await api.close();
  });

  it("is nearly the whole table", () => {
    expect(fitting.length).toBeGreaterThan(0.85 * scenarios.length);
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
      expect(outcome).toMatchObject({ ok: false, error: expect.stringMatching(expected.says ?? /\w/) });
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
    expect(String(status.Complete).startsWith("Yes")).toBe(expected.complete);
  });
});

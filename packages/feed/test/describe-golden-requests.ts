import { rows } from "@aihr-plugins/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  learnerId,
  learnersOf,
  nights,
  openFeed,
  type RecordedNights,
  type RecordNights,
  root,
  timeZone,
} from "./recorded-history.ts";

const powerQuery = {
  "odata-maxversion": "4.0",
  maxdataserviceversion: "3.0",
  accept:
    "application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7",
};

/** Defines what a feed answers to the requests that tools send, whatever the database of its history. */
export function describeGoldenRequests(database: string, recordNights: RecordNights): void {
  describe(`a feed over ${database}`, () => {
    let recorded: RecordedNights;
    let feed: ReturnType<typeof openFeed>;
    beforeAll(async () => {
      recorded = await recordNights();
      feed = openFeed(recorded);
    });
    afterAll(async () => {
      feed.close();
      await recorded.close();
    });

    const today = () =>
      [...rows(learnersOf(2), { readAt: nights[2] ?? 0, timeZone })].filter((row) => row.program !== null);
    const get = (address: string) => feed.json(address, powerQuery);

    describe("what Power Query asks for", () => {
      it("first lists the entity sets", async () => {
        const { value, ...rest } = await get("");
        expect(rest).toEqual({ status: 200, "@odata.context": `${root}$metadata` });
        expect(value.map(({ name }) => name)).toEqual([
          "Learners",
          "Programs",
          "Enrollments",
          "Changes",
          "DailyMetrics",
          "Dates",
        ]);
      });

      it.each([undefined, "application/json", "application/xml", powerQuery.accept])(
        "is metadata in XML, also if it accepts %s",
        async (accept) => {
          const { status, headers, body } = await feed.get("$metadata", { accept });
          expect({ status, headers }).toMatchObject({
            status: 200,
            headers: { "content-type": "application/xml", "odata-version": "4.0" },
          });
          expect(body).toMatch(/^<\?xml version="1.0"[\s\S]*<EntityType Name="Enrollment">[\s\S]*<\/edmx:Edmx>\n$/);
        },
      );

      it("are enrollments as the report has them, to the digit", async () => {
        const { value } = await get("Enrollments?$top=1000");
        const byKey = new Map(value.map((entry) => [`${entry["learnerId"]} ${entry["program"]}`, entry]));
        expect(value).toHaveLength(today().length);
        for (const row of today()) {
          const { flags: _, daysSinceLastActivity: __, totalHoursStudied: ___, ...shown } = row;
          const { id: ____, ...entry } = byKey.get(`${row.learnerId} ${row.program}`) ?? {};
          expect(entry).toEqual({
            ...shown,
            learnerName: row.learnerName ?? "Unnamed learner",
            programName: row.programName ?? row.program,
          });
        }
      });

      it("has a status as its metadata spells it", async () => {
        const { body } = await feed.get("$metadata");
        const [, words = ""] = /Property Name="status"[^>]*><Annotation[^>]*String="Status\. ([^"]*)"/.exec(body) ?? [];
        for (const { status } of today()) expect(words).toContain(String(status));
      });

      it("are the metrics of each day, as the report has them", async () => {
        const { value } = await get("DailyMetrics?$filter=day eq 2026-11-03 and program eq null");
        const stalled = today().filter((row) => row.stalled).length;
        expect(value).toMatchObject([
          { learners: learnersOf(2).length, enrollments: today().length, stalledEnrollments: stalled },
        ]);
        const { value: entries } = await get("Enrollments?$filter=stalled");
        expect(entries).toHaveLength(stalled);
      });

      it("is followed to the end by next links, each row once", async () => {
        const ids: unknown[] = [];
        let pages = 0;
        for (let next: unknown = "Enrollments"; typeof next === "string"; pages += 1) {
          const page = await feed.json(next, { ...powerQuery, prefer: "odata.maxpagesize=7" });
          ids.push(...page.value.map(({ id }) => id));
          next = page["@odata.nextLink"];
        }
        expect(pages).toBe(Math.ceil(today().length / 7));
        expect(new Set(ids).size).toBe(today().length);
        expect(ids).toHaveLength(today().length);
      });

      it.each([
        ["status eq 'completed' and progressPercent ge 50", (row) => row.status === "completed"],
        ["lastActivity ge 2026-10-18T00:00:00Z", (row) => (row.lastActivity ?? "") >= "2026-10-18"],
        ["program eq 'C&B'", (row) => row.program === "C&B"],
        ["program eq 'C%26B'", (row) => row.program === "C&B"],
        ["learnerName eq 'Maeve O''Brien'", (row) => row.learnerName === "Maeve O'Brien"],
        ["lastActivity eq null", (row) => row.lastActivity === null],
        ["not (status eq 'completed')", (row) => row.status !== "completed"],
        ["abbreviation ne 'PA'", (row) => row.abbreviation !== "PA"],
        ["contains(tolower(learnerName),'ångström')", (row) => row.learnerName === "Zoë Ångström"],
        ["status in ('completed','not-started')", (row) => row.status === "completed" || row.status === "not-started"],
        ["year(lastActivity) eq 2026 and month(lastActivity) lt 10", (row) => /^2026-0/.test(row.lastActivity ?? "")],
      ] as const satisfies readonly (readonly [string, (row: ReturnType<typeof today>[number]) => boolean])[])(
        "filters by %s",
        async (filter, keeps) => {
          const wanted = today().filter(keeps);
          expect(wanted.length).toBeGreaterThan(0);
          for (const spelled of [
            filter,
            filter.replaceAll(" ", "%20").replaceAll("'", "%27"),
            filter.replaceAll(" ", "+"),
          ]) {
            const { value } = await get(`Enrollments?$filter=${spelled}&$select=learnerId,program`);
            expect(value.map((entry) => Object.values(entry).join()).sort()).toEqual(
              wanted.map((row) => `${row.learnerId},${row.program}`).sort(),
            );
          }
        },
      );

      it("selects and sorts, with nulls first or last", async () => {
        const filter = "$filter=day ge 2026-11-01 and day le 2026-11-30";
        const { value } = await get(`Changes?${filter}&$select=day,progressPercent&$orderby=progressPercent desc`);
        const shown = value.map((entry) => entry["progressPercent"] as number | null);
        const numbers = shown.filter((each) => each !== null);
        expect(Object.keys(value[0] ?? {})).toEqual(["day", "progressPercent"]);
        expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
        expect(shown.slice(numbers.length).every((each) => each === null)).toBe(true);
        expect(numbers.length).toBeLessThan(shown.length);
      });

      it("skips and counts", async () => {
        const all = today().length;
        expect((await get("Enrollments?$skip=50&$top=1000")).value).toHaveLength(all - 50);
        expect((await get("Enrollments?$skip=5000&$top=1000")).value).toEqual([]);
        expect(await get("Enrollments?$count=true&$top=0")).toMatchObject({ "@odata.count": all, value: [] });
        expect((await feed.get("Enrollments/$count?$filter=status eq 'completed'")).body).toBe(
          String(today().filter(({ status }) => status === "completed").length),
        );
      });

      it("finds one entry by its ID", async () => {
        expect(await get(`Learners(${learnerId(2)})`)).toMatchObject({ learnerName: "Maeve O'Brien", leftDay: null });
        const { value } = await get("Changes?$top=3");
        for (const { id, ...entry } of value) expect(await get(`Changes(${id})`)).toMatchObject(entry);
        expect((await get(`Learners(${learnerId(99)})`)).status).toBe(404);
      });

      it("keeps learners who have left, with the day", async () => {
        const { value } = await get("Learners?$filter=leftDay ne null");
        expect(value.map((entry) => entry["leftDay"])).toEqual(["2026-11-03", "2026-11-03", "2026-11-03"]);
      });

      it("limits pages as preferred, and says so", async () => {
        const reply = await feed.get("Learners", { prefer: "odata.maxpagesize=5" });
        expect(reply.headers["preference-applied"]).toBe("odata.maxpagesize=5");
        expect(JSON.parse(reply.body).value).toHaveLength(5);
      });

      it("gets what it has already as 304", async () => {
        const { headers } = await feed.get("Learners?$top=2");
        const again = await feed.get("Learners?$top=2", { "if-none-match": headers["etag"] });
        expect(again).toMatchObject({ status: 304, body: "" });
      });

      it("gets version 4.0 whatever it asks for", async () => {
        const reply = await feed.get("Learners?$top=1", { "odata-maxversion": "4.01" });
        expect(reply.headers["odata-version"]).toBe("4.0");
        expect(reply.headers["content-type"]).toBe("application/json;odata.metadata=minimal");
      });

      it("never finds an access token in a next link", async () => {
        const page = await feed.json("Learners?apikey=secret-token&$top=30", { prefer: "odata.maxpagesize=5" });
        expect(page["@odata.nextLink"]).toMatch(/^http:\/\/127\.0\.0\.1:4020\/odata\/Learners\?\$skiptoken=[\w-]+$/);
      });
    });

    describe("what cannot be answered", () => {
      it.each([
        ["Enrollments?$expand=Learner", 501, /\$expand/],
        ["Enrollments?$apply=aggregate(minutesSpent with sum as t)", 501, /\$apply/],
        ["Enrollments?$search=ana", 501, /\$search/],
        ["$batch", 501, /batches/],
        ["Enrollments?$filter=grade eq 1", 400, /no property grade here\. The properties are id, learnerId/],
        ["Enrollments?$select=grade", 400, /no property grade/],
        ["Enrollments?$orderby=grade", 400, /no property grade/],
        ["Enrollments?$filter=status eq 1", 400, /"eq" cannot compare a text with a number/],
        ["Enrollments?$filter=status eq", 400, /ends at character 10/],
        ["Enrollments?$filter=status eq 'a", 400, /no closing quote/],
        ["Enrollments?$filter=(status eq 'a'", 400, /"\)" should be/],
        ["Enrollments?$filter=status", 400, /Compare it with something/],
        ["Enrollments?$filter=geo.length(program) lt 1", 501, /does not have the function/],
        ["Enrollments?$filter=lastActivity gt 2026-02-30T00:00:00Z", 400, /does not exist/],
        ["Enrollments?$filter=progressPercent mod 2 eq 0", 501, /mod/],
        ["Enrollments?filter=status eq 'a'", 400, /Did you mean \$filter\?/],
        ["Enrollments?$top=-1", 400, /\$top needs a whole number/],
        ["Enrollments?$top=1&$top=2", 400, /\$top is there twice/],
        ["Enrollments?$skiptoken=abc", 400, /Start again without it/],
        ["Enrollments?$count=yes", 400, /true or false/],
        ["Enrollments?$orderby=length(status)", 501, /sorts by properties/],
        ["Enrollments?$format=atom", 406, /JSON/],
        ["Enrollments(1)", 400, /GUID/],
        ["Courses", 404, /The feed has Learners, Programs/],
        ["Enrollments?$filter=%ZZ", 400, /percent sign/],
        [`Enrollments?$filter=${"(".repeat(60)}true${")".repeat(60)}`, 400, /nested deeper/],
        [`Enrollments?$filter=${"true or ".repeat(400)}true`, 400, /more than 500 parts/],
        [`Enrollments?$filter=${"x".repeat(20_000)}`, 414, /too long/],
      ])("%s is refused with %i", async (address, status, message) => {
        const reply = await get(address);
        expect(reply.status).toBe(status);
        expect(reply.error?.message).toMatch(message);
      });

      it("is everything but reading", async () => {
        const reply = await feed.get("Enrollments", {}, "POST");
        expect(reply).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
      });
    });

    describe("a walk", () => {
      it("goes on in the report that it began with, also when another one was recorded", async () => {
        const own = await recordNights(undefined, 2);
        const walking = openFeed(own, { pageSize: 20 });
        const before = await walking.json("Enrollments?$count=true&$filter=progressPercent eq 31");
        await own.record(2);
        const values: unknown[] = [...before.value];
        for (let next = before["@odata.nextLink"]; typeof next === "string"; ) {
          const page = await walking.json(next);
          values.push(...page.value);
          next = page["@odata.nextLink"];
        }
        expect(values).toHaveLength(Number(before["@odata.count"]));
        expect((await walking.json("Enrollments?$filter=progressPercent eq 31")).value).toEqual([]);
        walking.close();
        await own.close();
      });

      it("sorted by a column gives each row once, in pages of any size", async () => {
        for (const orderBy of [
          "lastActivity",
          "lastActivity desc",
          "stalled desc,abbreviation",
          "learnerName desc,progressPercent",
        ]) {
          const whole = (await get(`Enrollments?$orderby=${orderBy}`)).value.map(({ id }) => id);
          const paged: unknown[] = [];
          for (let next: unknown = `Enrollments?$orderby=${orderBy}`; typeof next === "string"; ) {
            const page = await feed.json(next, { prefer: "odata.maxpagesize=6" });
            paged.push(...page.value.map(({ id }) => id));
            next = page["@odata.nextLink"];
          }
          expect(paged).toEqual(whole);
        }
      });

      it("ends after $top, over several pages", async () => {
        let found = 0;
        for (let next: unknown = "Changes?$top=25&$skip=3"; typeof next === "string"; ) {
          const page = await feed.json(next, { prefer: "odata.maxpagesize=10" });
          found += page.value.length;
          next = page["@odata.nextLink"];
        }
        expect(found).toBe(25);
      });
    });

    describe("a feed without names", () => {
      it("has none, in no set and no filter", async () => {
        const nameless = openFeed(recorded, { withoutNames: true });
        for (const set of ["Learners", "Enrollments", "Changes"]) {
          const { body } = await nameless.get(set);
          expect(body).not.toContain("O'Brien");
          expect(body).toContain(learnerId(1));
          expect((await nameless.json(`${set}?$filter=learnerName eq 'Maeve O''Brien'`)).status).toBe(400);
        }
        expect((await nameless.get("$metadata")).body).not.toContain("learnerName");
        nameless.close();
      });
    });

    describe("an empty history", () => {
      it("has empty sets", async () => {
        const empty = await recordNights(undefined, 0);
        const open = openFeed(empty);
        for (const { name } of (await open.json("")).value) {
          expect(await open.json(String(name))).toMatchObject({ status: 200, value: [] });
        }
        open.close();
        await empty.close();
      });
    });
  });
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { AdoptionViewModel } from "@aihr-plugins/core";
import { createFeed, sqliteFeedDialect } from "@aihr-plugins/feed";
import { openFeedFile } from "@aihr-plugins/feed/sqlite";
import type { HistoryDatabase } from "@aihr-plugins/history";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { createLivingPopulation } from "@aihr-plugins/sandbox";
import { modelTables } from "../src/model/model-tables.ts";

const organization = createLivingPopulation({ seed: 7, learners: 120 });
const root = "http://127.0.0.1:4020/odata/";

/** The day of a report every week. */
export const weeks = ["2026-05-04", "2026-05-11", "2026-05-18", "2026-05-25", "2026-06-01"].map((day) =>
  Date.parse(`${day}T02:00:00Z`),
);

/** Learners as of an instant, some of them with values that are missing. */
export function learnersAt(instant: number): readonly AdoptionViewModel[] {
  const population = organization(instant);
  return Array.from({ length: population.size }, (_, at) => population.at(at)).map((learner, at) => ({
    ...learner,
    totalHoursStudied: at % 7 === 0 ? null : learner.totalHoursStudied,
    progress: learner.progress.map((entry) => ({
      ...entry,
      value: at % 13 === 0 ? null : entry.value,
      timeSpentInMinutes: at % 5 === 0 ? null : entry.timeSpentInMinutes,
      date: at % 11 === 0 ? null : entry.date,
    })),
  }));
}

/**
 * Records reports, reads them through the feed as Power BI does, page by page, and puts the rows into tables of the
 * semantic model's names.
 */
export async function importHistory(instants: readonly number[] = weeks, learners = learnersAt) {
  const folder = mkdtempSync(join(tmpdir(), "aihr-power-bi-"));
  const path = join(folder, "learning.db");
  const history = openSqliteHistory(path, { create: true });
  for (const readAt of instants) {
    await history.record({
      ...{ learners: learners(readAt), readAt, complete: true, drifted: false },
      ...{ timeZone: "UTC", scope: "https://api.example.com", toolVersion: "test" },
    });
  }
  const file = openFeedFile(path);
  const feed = createFeed({ database: file.database, dialect: sqliteFeedDialect });
  const get = async (address: string) => {
    const [path = "", query = ""] = address.slice(root.length).split("?");
    return (await feed.respond({ method: "GET", path, query, headers: {}, root })).body;
  };
  const database = new DatabaseSync(":memory:");
  for (const { name, columns } of modelTables) {
    const names = columns.map(({ property }) => property);
    database.exec(`CREATE TABLE ${name} (${names.join(", ")})`);
    const insert = database.prepare(`INSERT INTO ${name} VALUES (${names.map(() => "?").join(", ")})`);
    let next: string | undefined = `${root}${name}`;
    while (next !== undefined) {
      const page: FeedPage = JSON.parse(await get(next));
      for (const row of page.value) insert.run(...names.map((column) => sqlValue(row[column])));
      next = page["@odata.nextLink"];
    }
  }
  const metadata = await get(`${root}$metadata`);
  const views = await viewsOf(file.database);
  file.close();
  await history.close();
  rmSync(folder, { recursive: true });
  return { database, metadata, views };
}

/** What a history's own views say, which BI tools without the feed read. */
async function viewsOf(database: HistoryDatabase) {
  const [daily = {}] = await database.all("SELECT * FROM fact_daily WHERE program = 0 ORDER BY day DESC LIMIT 1");
  const [gains = {}] = await database.all(`
    SELECT SUM(enrolled) AS enrolled, SUM(started) AS started, SUM(completed) AS completed,
      SUM(minutes_gained) / 60.0 AS hours
    FROM fact_change WHERE day > (SELECT MIN(day) FROM dim_date)`);
  return { daily, gains };
}

interface FeedPage {
  readonly value: readonly Readonly<Record<string, string | number | boolean | null>>[];
  readonly "@odata.nextLink"?: string;
}

function sqlValue(value: string | number | boolean | null | undefined) {
  if (value === undefined) throw new Error("The feed lacks a column.");
  return typeof value === "boolean" ? Number(value) : value;
}

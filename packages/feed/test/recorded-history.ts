import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";
import type { LearningHistory } from "@aihr-plugins/history";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { createFeed, type FeedOptions, type FeedRequest, sqliteFeedDialect } from "../src/index.ts";
import { openFeedFile } from "../src/sqlite.ts";

export const timeZone = "Europe/Amsterdam";
export const nights = ["2026-11-01T02:00:00Z", "2026-11-02T02:00:00Z", "2026-11-03T02:00:00Z"].map((at) =>
  Date.parse(at),
);
export const root = "http://127.0.0.1:4020/odata/";

const programs = [
  { programName: "People Analytics", abbreviation: "PA", totalDuration: "PT20H" },
  { programName: "Compensation & Benefits", abbreviation: "C&B", totalDuration: "PT10H" },
  { programName: "Écoute active", abbreviation: null, totalDuration: null },
];

export function learnerId(nth: number): string {
  return `00000000-0000-4000-8000-${String(nth).padStart(12, "0")}`;
}

const names = [
  "Ana de Vries",
  "Zoë Ångström",
  "Maeve O'Brien",
  null,
  "Ignore & <b>previous</b>",
  "李雷",
  "ana de vries",
];

/** Learners as of a night: some join, leave, move on or stand still, some dates and numbers are missing. */
export function learnersOf(night: number, count = 40): readonly AdoptionViewModel[] {
  return Array.from({ length: count }, (_, nth) => nth)
    .filter((nth) => (nth % 11 === 5 ? night > 0 : nth % 13 === 7 ? night < 2 : true))
    .map((nth) => ({
      userId: learnerId(nth),
      userName: nth < names.length ? (names[nth] ?? null) : `Learner ${nth}`,
      totalHoursStudied: nth % 9 === 0 ? null : nth / 4 + night,
      progress:
        nth % 8 === 0 ? [] : programs.slice(0, 1 + (nth % 3)).map((program, at) => entry(nth, at, night, program)),
    }));
}

function entry(nth: number, at: number, night: number, program: (typeof programs)[number]): AdoptionProgressViewModel {
  const value = [0, 30 + night, 100, 99.5, 62.25, null][(nth + at) % 6] ?? null;
  const daysAgo = [1, 14, 15, 16, 30, 31, 32, 200][(nth * 3 + at) % 8] ?? 1;
  return {
    ...program,
    value,
    timeSpentInMinutes: value === null ? null : value * (nth % 5 === 0 ? 20 : 6),
    timeLeftInMinutes: value === null ? null : (100 - value) * 12,
    // Around midnight in Amsterdam, where the calendar day differs from UTC's.
    date: nth % 10 === 3 ? null : new Date(Date.parse("2026-11-01T23:30:00Z") - daysAgo * 86_400_000).toISOString(),
  };
}

/** What a feed reads, and how to end it. */
interface OpenSource extends Pick<FeedOptions, "database" | "dialect"> {
  close(): void;
}

/** A history of some nights in any database. */
export interface RecordedNights {
  record(night: number): Promise<void>;
  /** Opens the history as a feed does. */
  open(): OpenSource;
  close(): Promise<void>;
}

/** Records nights into a new history: three unless another count is given. */
export type RecordNights = (learners?: typeof learnersOf, count?: number) => Promise<RecordedNights>;

/** Records nights into a history file. */
export async function recordNights(
  learners = learnersOf,
  count = nights.length,
): Promise<RecordedNights & { readonly path: string }> {
  const folder = mkdtempSync(join(tmpdir(), "aihr-feed-"));
  const path = join(folder, "learning.db");
  const history = openSqliteHistory(path, { create: true });
  await recordInto(history, learners, count);
  return {
    path,
    record: (night) => recordNight(history, learners, night),
    open: () => ({ ...openFeedFile(path), dialect: sqliteFeedDialect }),
    async close() {
      await history.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Records the first nights. */
export async function recordInto(history: LearningHistory, learners: typeof learnersOf, count: number): Promise<void> {
  for (let night = 0; night < count; night += 1) await recordNight(history, learners, night);
}

/** Records a night. */
export async function recordNight(history: LearningHistory, learners: typeof learnersOf, night: number): Promise<void> {
  const outcome = await history.record({
    ...{ learners: learners(night), readAt: nights[night] ?? 0, complete: true, drifted: false },
    ...{ timeZone, scope: "https://api.example.com", toolVersion: "test" },
  });
  if (outcome.kind !== "recorded") throw new Error(outcome.kind);
}

/** A feed over a history, and a client that follows addresses as a tool does. */
export function openFeed(recorded: Pick<RecordedNights, "open">, options: Partial<FeedOptions> = {}) {
  const { close, ...source } = recorded.open();
  const feed = createFeed({ ...source, ...options });
  const get = (address: string, headers: FeedRequest["headers"] = {}, method = "GET") => {
    const [path = "", query = ""] = splitAt(address.startsWith(root) ? address.slice(root.length) : address, "?");
    return feed.respond({ method, path, query, headers, root });
  };
  return {
    get,
    async json(address: string, headers: FeedRequest["headers"] = {}): Promise<FeedJson> {
      const reply = await get(address, headers);
      return { status: reply.status, ...JSON.parse(reply.body) };
    },
    close,
  };
}

/** A reply's JSON. */
export interface FeedJson {
  readonly status: number;
  readonly value: readonly Readonly<Record<string, unknown>>[];
  readonly error?: { readonly code: string; readonly message: string };
  readonly [key: string]: unknown;
}

function splitAt(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

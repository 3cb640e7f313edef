import { type Evidence, ignoresPages, rowsOf, type Tried } from "./evidence.ts";
import { cannotTell, type Finding, rowsText } from "./finding.ts";

export type CountMeaning =
  | "the total"
  | "the rows of its page"
  | "always 0"
  | "always null"
  | "missing"
  | "not the number of learners"
  | "not the same on each page"
  | typeof cannotTell;

/** What `count` says: all learners, or those on the page? */
export function countFinding(evidence: Evidence): Finding & { readonly answer: CountMeaning } {
  const { first, second, large, past } = evidence;
  const samples = [{ ok: true, reply: first } as const, second, large, past].flatMap(sampleOf);
  return {
    topic: "count",
    question: "What does count say?",
    answer: believed(meaningOf(samples, actualTotal(evidence)), evidence),
    evidence: samples.map(({ count, rows }) => `${spelled(count)} with ${rowsText(rows)}`).join("; "),
  };
}

/** Without pages, a count of all learners and one of a page's rows look alike. */
function believed(meaning: CountMeaning, evidence: Evidence): CountMeaning {
  return ignoresPages(evidence) && needsPages.has(meaning) ? cannotTell : meaning;
}

const needsPages: ReadonlySet<CountMeaning> = new Set([
  "the total",
  "the rows of its page",
  "not the number of learners",
]);

interface Sample {
  readonly count: number | null | undefined;
  readonly rows: number;
}

function sampleOf(tried: Tried): readonly Sample[] {
  return tried.ok ? [{ count: tried.reply.count, rows: tried.reply.data.length }] : [];
}

function meaningOf(samples: readonly Sample[], total: number | undefined): CountMeaning {
  const [{ count } = { count: undefined }] = samples;
  const isAlways = samples.every((sample) => sample.count === count);
  if (isAlways && count === undefined) return "missing";
  if (isAlways && count === null) return "always null";
  if (samples.every((sample) => sample.count === sample.rows)) return isAlways ? cannotTell : "the rows of its page";
  if (!isAlways) return "not the same on each page";
  if (count === 0) return "always 0";
  return total === undefined || total === count ? "the total" : "not the number of learners";
}

/** How many learners there are, where one large page held them all. */
function actualTotal({ large, largeNext }: Evidence): number | undefined {
  return largeNext?.ok && largeNext.reply.data.length === 0 ? rowsOf(large).length : undefined;
}

function spelled(count: number | null | undefined): string {
  return count === undefined ? "missing" : String(count);
}

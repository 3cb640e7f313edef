import type { AdoptionListResponse } from "@aihr-plugins/core";
import { rows } from "@aihr-plugins/report";
import { type Evidence, rowsOf } from "./evidence.ts";
import type { Finding } from "./finding.ts";

const known = {
  reply: ["pageSize", "page", "count", "data", "sort", "filter"],
  learner: ["userId", "userName", "userAvatarUrl", "totalHoursStudied", "progress"],
  progress: [
    "programName",
    "abbreviation",
    "value",
    "timeSpentInMinutes",
    "timeLeftInMinutes",
    "totalDuration",
    "date",
  ],
};

/** Fields that the vendor does not document. */
export function unknownFieldsFinding(evidence: Evidence): Finding {
  const { replies, learners, progress } = objectsIn(evidence);
  const unknown = [
    ...strangers(replies, known.reply),
    ...strangers(learners, known.learner),
    ...strangers(progress, known.progress),
  ];
  return {
    topic: "unknown-fields",
    question: "Are there undocumented fields?",
    answer: unknown.length === 0 ? "no" : "yes",
    evidence: unknown.length === 0 ? seen(evidence) : unknown.slice(0, 12).join(", "),
  };
}

/** Documented fields that do not always hold something. */
export function emptyFieldsFinding(evidence: Evidence): Finding {
  const { replies, learners, progress } = objectsIn(evidence);
  const empty = [...gaps(replies, known.reply), ...gaps(learners, known.learner), ...gaps(progress, known.progress)];
  return {
    topic: "empty-fields",
    question: "Are fields null or missing?",
    answer: empty.length === 0 ? "no" : "yes",
    evidence: empty.length === 0 ? seen(evidence) : empty.join("; "),
  };
}

/** Whether the numbers mean what the vendor says. */
export function meaningFinding(evidence: Evidence, now: number): Finding {
  const flags = rows(sample(evidence), { readAt: now }).flatMap((row) => row.flags);
  const counts = [...new Set(flags)].map((flag) => `${flag} ×${flags.filter((other) => other === flag).length}`);
  const values = objectsIn(evidence).progress.flatMap(({ value }) => (typeof value === "number" ? value : []));
  const isFraction = values.length > 10 && values.some((value) => value > 0) && values.every((value) => value <= 1);
  const range =
    values.length === 0 ? "no progress seen" : `value from ${Math.min(...values)} to ${Math.max(...values)}`;
  return {
    topic: "meaning",
    question: "Are the numbers as documented?",
    answer: isFraction
      ? "value looks like a fraction"
      : counts.length > 0
        ? "mostly"
        : values.length === 0
          ? "none seen"
          : "yes",
    evidence: [range, ...counts].join("; "),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function sample(evidence: Evidence): AdoptionListResponse["data"] {
  return evidence.large.ok ? rowsOf(evidence.large) : evidence.first.data;
}

function objectsIn(evidence: Evidence) {
  const replies: readonly Fields[] = [evidence.first, ...(evidence.large.ok ? [evidence.large.reply] : [])].map(
    (reply) => ({ ...reply }),
  );
  const learners: readonly Fields[] = sample(evidence).map((learner) => ({ ...learner }));
  const progress: readonly Fields[] = sample(evidence).flatMap((learner) =>
    (learner.progress ?? []).map((entry) => ({ ...entry })),
  );
  return { replies, learners, progress };
}

function strangers(objects: readonly Fields[], names: readonly string[]): readonly string[] {
  // What does not look like the name of a field could be an ID or a name.
  return [...new Set(objects.flatMap(Object.keys))]
    .filter((name) => !names.includes(name))
    .map((name) => (/^[a-z]\w{0,39}$/i.test(name) ? name : "(unprintable)"));
}

function gaps(objects: readonly Fields[], names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const missing = objects.filter((object) => object[name] === undefined).length;
    const empty = objects.filter((object) => object[name] === null).length;
    return [
      ...(missing > 0 ? [`${name} missing in ${missing} of ${objects.length}`] : []),
      ...(empty > 0 ? [`${name} null in ${empty} of ${objects.length}`] : []),
    ];
  });
}

function seen(evidence: Evidence): string {
  const { learners, progress } = objectsIn(evidence);
  return `${learners.length} learners with ${progress.length} entries of progress`;
}

import type { Row, Status } from "@aihr-plugins/report";
import { InvalidArgumentError } from "@commander-js/extra-typings";

/** The statuses that `--status` takes. Stalled and at-risk enrollments are in progress, too. */
const tests = {
  completed: ({ status }) => status === "completed",
  "in-progress": ({ status }) => status === "in-progress",
  "not-started": ({ status }) => status === "not-started",
  unknown: ({ status }) => status === "unknown",
  stalled: ({ stalled }) => stalled,
  "at-risk": ({ atRisk }) => atRisk !== null,
} satisfies Readonly<Record<Status | "stalled" | "at-risk", (row: Row) => boolean>>;

/** A status that `--status` takes. */
export type StatusName = keyof typeof tests;

/** The names of statuses, in order. */
export const statusNames: readonly string[] = Object.keys(tests);

/** Reads a status in any case, with a hyphen or a space. */
export function parseStatus(text: string): StatusName {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  if (isStatusName(name)) return name;
  throw new InvalidArgumentError(`It must be one of ${statusNames.join(", ")}.`);
}

/** The statuses in words, such as `completed or in progress`. */
export function statusNamesText(names: readonly StatusName[]): string {
  return [...new Set(names)].join(" or ").replaceAll("-", " ");
}

/** Returns whether a row has one of the statuses. */
export function hasStatus(row: Row, names: readonly StatusName[]): boolean {
  return names.some((name) => tests[name](row));
}

function isStatusName(name: string): name is StatusName {
  return Object.hasOwn(tests, name);
}

import { plural } from "@aihr-plugins/report";
import type { RosterView } from "../roster/use-roster.ts";
import { ageText } from "../words/age-text.ts";
import { grouped, soFarText } from "../words/so-far-text.ts";

/** How many are shown of how many, and how old they are: `63 of 2,000 learners · Updated 2 h ago`. */
export function countText({ roster, loading }: RosterView, found: number, of: number, now: number): string {
  if (roster === undefined) return loading === undefined ? "" : soFarText(loading.learners, loading.total);
  const count = found === of ? plural(of, "learner") : `${grouped(found)} of ${plural(of, "learner")}`;
  return `${count} · Updated ${ageText(roster.loadedAt, now)}`;
}

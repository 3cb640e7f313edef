import { countText, numberText } from "@aihr-plugins/report";
import type { RosterView } from "../roster/roster-view.ts";
import { shownAsOf } from "../words/as-of.ts";
import { soFarText } from "../words/so-far-text.ts";

/** How many learners are shown of how many, and when that was true: `63 of 2,000 learners · as of Nov 23, 2026, 13:00 UTC`. */
export function shownCountText({ roster, loading, options }: RosterView, found: number, of: number): string {
  if (roster === undefined) return loading === undefined ? "" : soFarText(loading.learners, loading.total);
  const count = found === of ? countText(of, "learner") : `${numberText(found)} of ${countText(of, "learner")}`;
  return `${roster.complete ? count : `${count}, incomplete`} · ${shownAsOf(options)}`;
}

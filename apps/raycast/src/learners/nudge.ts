import { learnerName, minutesText, percentText, type Row } from "@aihr-plugins/report";
import { rowProgramName } from "../words/row-texts.ts";

/** Returns the enrollment to encourage a learner about: the one closest to completion, else one not started, if any. */
export function nudgeableRow(rows: readonly Row[]): Row | undefined {
  const open = rows.filter(({ status }) => status === "in-progress" || status === "not-started");
  return open.toSorted((a, b) => (b.progressPercent ?? 0) - (a.progressPercent ?? 0))[0];
}

/** Returns a kind message to the learner about this enrollment. It holds no days and no comparison. */
export function nudgeOf(row: Row): string {
  const hello = `Hi ${firstNameOf(learnerName({ userName: row.learnerName }))},`;
  const offer = "Let me know if there is anything that I can help with.";
  const program = rowProgramName(row);
  if (row.status !== "in-progress") {
    return `${hello} ${program} is ready for you whenever you are. Would half an hour this week work for a start? ${offer}`;
  }
  const { progressPercent: percent, minutesLeft } = row;
  const reached = percent === null || percent <= 0 ? "you have started" : `you have reached ${percentText(percent)} of`;
  const left = minutesLeft !== null && minutesLeft > 0 ? `, with about ${minutesText(minutesLeft)} to go` : "";
  return `${hello} ${reached} ${program}${left}. Would half an hour this week work for the next step? ${offer}`;
}

/** The first word of a name in Latin letters, unless it is a title or the family name comes first. */
function firstNameOf(name: string): string {
  const [first = name] = name.split(/\s+/);
  return /^[\p{Script=Latin}'’-]{2,}$/u.test(first) && !name.includes(",") ? first : name;
}

import { pitfalls } from "@aihr-plugins/sandbox/pitfalls";
import fc from "fast-check";

/** The names of all pitfalls' learners and programs, and 400 made up from what makes spreadsheets run a formula. */
export function hostileNames(): readonly string[] {
  const ofPitfalls = pitfalls.flatMap(({ learner }) => [
    learner.userName,
    ...(learner.progress ?? []).flatMap(({ programName, abbreviation }) => [programName, abbreviation]),
  ]);
  const named = ofPitfalls.flatMap((name) => (name ? [name] : []));
  return [...new Set([...named, ...fc.sample(madeUp, 400)])];
}

const formula = fc.constantFrom(
  ...["=1+1", "=HYPERLINK(A1)", "+1+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0", "＝1+1", "＋1", "－1", "＠SUM(1)"],
  ...["﹦1+1", "﹢1+1", "﹣1", "﹫SUM(1)", "⁼1+1", "₌1+1", "−1"],
);
const separator = fc.constantFrom(",", ";", "\t", "|", "\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\v", "\f");
const quote = fc.constantFrom('"', '""', "'", "’", "＂");
const invisible = fc.constantFrom(
  ...["\0", "\u0001", "\u001b", "\u007f", "\u009b", "\u200b", "\u200d", "\u2060", "\ufeff", "\u202e", "\u00ad"],
  ...[" ", "\u00a0", "\u3000"],
);
const text = fc.constantFrom("Doe", "é", "欧", "1", "%", "😀");

const madeUp = fc
  .array(fc.oneof({ arbitrary: formula, weight: 2 }, { arbitrary: separator, weight: 2 }, quote, invisible, text), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(""));

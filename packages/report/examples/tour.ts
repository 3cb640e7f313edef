import { metrics, percentText, rows, stalledHeadline } from "@aihr-plugins/report";
import { csv } from "@aihr-plugins/report/csv";
import { decodeState, encodeState, events } from "@aihr-plugins/report/events";
import { createLearnerLookup } from "@aihr-plugins/report/lookup";

const analytics = { programName: "People Analytics", abbreviation: "PA", totalDuration: "PT20H" };
const learners = [
  { userId: "1", userName: "José Muñoz", progress: [{ ...analytics, value: 99.6, date: "2026-10-03T14:30:00Z" }] },
  { userId: "2", userName: "Anne-Marie O’Brien", progress: [{ ...analytics, value: 100 }] },
  { userId: "3", userName: "Jo Doe", progress: [] },
];
// When the report was read: every figure is as of then.
const readAt = Date.parse("2026-11-23T12:00:00Z");

// One row for each learner and program.
const [jose] = rows(learners, { readAt });
console.log(jose?.status, jose?.stalled, jose?.daysSinceLastActivity); // → in-progress true 51

// Learners without programs stay in every denominator, and nothing rounds up to 100%.
const figures = metrics(learners, { readAt, timeZone: "Europe/Amsterdam" });
console.log(figures.learners, percentText(figures.adoptionRate), percentText(figures.completerRate)); // → 3 67% 33%
console.log(stalledHeadline(figures), percentText(99.6)); // → 1 enrollment of 1 learner stalled 99%

// Found, ambiguous with candidates, or not found with suggestions.
const lookup = createLearnerLookup(learners);
const result = lookup.find("munoz, jose");
console.log(result.kind === "found" && result.match.userName); // → José Muñoz
console.log(lookup.find("jo").kind); // → ambiguous
console.log(lookup.find("Jsoe Munoz").kind); // → not-found
console.log(lookup.search("annem", 5).map(({ userName }) => userName)); // → [ 'Anne-Marie O’Brien' ]

// What happened since the last poll. Keep the text of the state once the events are delivered.
const baseline = events(undefined, { learners, complete: true }, { readAt });
const stored = encodeState(baseline.state ?? { learners: new Map() });
const before = decodeState(stored);
if (before.ok) {
  const later = events(before.value, { learners: learners.slice(0, 2), complete: true }, { readAt });
  console.log(later.events.map(({ key }) => key)); // → [ '3:removed:1' ]
}

// Safe to open in a spreadsheet: names are other people's input.
const [, line] = csv(rows([{ userId: "4", userName: "=1+1", progress: [{}] }], { readAt })).split("\r\n");
console.log(line?.slice(0, 8)); // → 4,'=1+1,

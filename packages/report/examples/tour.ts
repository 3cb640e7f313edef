import { createLearnerLookup, csv, metrics, percentText, rows } from "@aihr-plugins/report";
import { decodeState, encodeState, events } from "@aihr-plugins/report/events";

const analytics = { programName: "People Analytics", abbreviation: "PA", totalDuration: "PT20H" };
const learners = [
  { userId: "1", userName: "José Muñoz", progress: [{ ...analytics, value: 99.6, date: "2026-10-03T14:30:00Z" }] },
  { userId: "2", userName: "Anne-Marie O’Brien", progress: [{ ...analytics, value: 100 }] },
  { userId: "3", userName: "Jo Doe", progress: [] },
];
const now = Date.parse("2026-11-23T12:00:00Z");

// One row for each learner and program.
const [jose] = rows(learners, { now });
console.log(jose?.status, jose?.stalled, jose?.daysSinceLastActivity); // → in-progress true 51

// Learners without programs stay in every denominator, and nothing rounds up to 100%.
const { learners: all, adoptionRate, certifiedRate } = metrics(learners, { now });
console.log(all, percentText(adoptionRate), percentText(certifiedRate)); // → 3 67% 33%
console.log(percentText(99.6)); // → 99%

// Who was meant: found, ambiguous with candidates, or not found with suggestions.
const lookup = createLearnerLookup(learners);
const answer = lookup.find("munoz, jose");
console.log(answer.kind === "found" && answer.match.userName); // → José Muñoz
console.log(lookup.find("jo").kind); // → ambiguous
console.log(lookup.find("Jsoe Munoz").kind); // → not-found
console.log(lookup.search("annem", 5).map(({ userName }) => userName)); // → [ 'Anne-Marie O’Brien' ]

// What happened since the last poll. Keep the text of the state once the events are delivered.
const stored = encodeState(events(undefined, { learners, complete: true }, { now }).state ?? { learners: new Map() });
const before = decodeState(stored);
const fewer = learners.slice(0, 2);
if (before.ok) {
  const told = events(before.value, { learners: fewer, complete: true }, { now });
  console.log(told.events.map(({ key }) => key)); // → [ '3:removed' ]
}

// Safe to open in a spreadsheet: names are other people's input.
const [, line] = csv(rows([{ userId: "4", userName: "=1+1", progress: [{}] }], { now })).split("\r\n");
console.log(line?.slice(0, 8)); // → 4,'=1+1,

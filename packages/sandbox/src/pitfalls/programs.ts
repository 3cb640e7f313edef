import type { CatalogProgram } from "../population/program-catalog.ts";
import { completed, halfDone, notStarted, type Pitfall, pitfall } from "./pitfall.ts";

/** The programs of the pitfalls that can be filtered by SKU, under each name and abbreviation that replies show. */
export const pitfallPrograms: readonly CatalogProgram[] = [
  program("PRG-10001", "People Analytics", "PA"),
  program("PRG-10001", "People Analytics", "pa"),
  program("PRG-10001", "People Analytics", " Pa "),
  program("PRG-10002", "Talent Acquisition", "TA"),
  program("PRG-10003", "Organizational Development", "OD"),
  program("PRG-10004", "Leadership Essentials", "LE1"),
  program("PRG-10005", "Leadership Essentials", "LE2"),
  program("PRG-10006", "Digital HR", "DHR"),
  program("PRG-10006", "Digital HR Transformation", "DHR"),
  program("PRG-10007", "Pay, Perks, and Benefits", "PPB"),
];

/** Programs that are missing, repeated, renamed, nameless or namesakes, and learners by what they completed. */
export const programPitfalls: readonly Pitfall[] = [
  pitfall("an empty list of programs", 401, { totalHoursStudied: 0, progress: [] }),
  pitfall("null as the list of programs", 402, { totalHoursStudied: null, progress: null }),
  pitfall("no list of programs", 403, { totalHoursStudied: undefined, progress: undefined }),
  pitfall("no programs, and hours studied", 404, { totalHoursStudied: 4.5, progress: [] }),
  pitfall("all programs completed", 405, { progress: [completed(), halfDone({ value: 100 })] }),
  pitfall("some programs completed", 406, { progress: [completed(), halfDone(), notStarted()] }),
  pitfall("one program completed, one of unknown status", 407, {
    progress: [completed(), halfDone({ value: null, timeSpentInMinutes: null })],
  }),
  pitfall("nothing begun in two programs", 408, {
    totalHoursStudied: 0,
    progress: [notStarted(), completed({ value: 0, timeSpentInMinutes: 0 })],
  }),
  pitfall("a program listed twice, the earlier further on", 410, {
    progress: [halfDone({ value: 100, date: "2026-10-01T09:00:00Z" }), halfDone({ value: 20 })],
  }),
  pitfall("a program listed twice, equally far", 411, {
    progress: [halfDone({ date: "2026-09-01T09:00:00Z", timeSpentInMinutes: 300 }), halfDone()],
  }),
  pitfall("a program listed twice, equally far, once in year 9999", 412, {
    progress: [halfDone({ date: "9999-12-31T23:59:59Z", timeSpentInMinutes: 300 }), halfDone()],
  }),
  pitfall("a program listed twice, once without progress", 413, {
    progress: [halfDone({ value: null, timeSpentInMinutes: null }), halfDone({ value: 10 })],
  }),
  pitfall("a program listed twice, word for word", 414, { progress: [halfDone(), halfDone()] }),
  pitfall("a program listed twice, its abbreviation in another case", 415, {
    progress: [halfDone({ abbreviation: "pa", value: 35 }), halfDone({ value: 45 })],
  }),
  pitfall("an abbreviation in lower case", 420, { progress: [halfDone({ abbreviation: "pa" })] }),
  pitfall("an abbreviation between blanks", 421, { progress: [halfDone({ abbreviation: " Pa " })] }),
  pitfall("one of two programs with the same name", 422, {
    progress: [halfDone({ programName: "Leadership Essentials", abbreviation: "LE1" })],
  }),
  pitfall("both programs with the same name", 423, {
    progress: [
      completed({ programName: "Leadership Essentials", abbreviation: "LE1" }),
      notStarted({ programName: "Leadership Essentials", abbreviation: "LE2" }),
    ],
  }),
  pitfall("a program by its old name", 424, {
    progress: [halfDone({ programName: "Digital HR", abbreviation: "DHR", date: "2026-11-01T09:00:00Z" })],
  }),
  pitfall("a program by its new name", 425, {
    progress: [halfDone({ programName: "Digital HR Transformation", abbreviation: "DHR" })],
  }),
  pitfall("a program by its old name, in year 9999", 426, {
    progress: [halfDone({ programName: "Digital HR", abbreviation: "DHR", date: "9999-12-31T23:59:59Z" })],
  }),
  pitfall("a program with commas in its name", 427, {
    progress: [halfDone({ programName: "Pay, Perks, and Benefits", abbreviation: "PPB" })],
  }),
  pitfall("a program without a name", 430, { progress: [halfDone({ programName: null, abbreviation: "NN" })] }),
  pitfall("a program without an abbreviation", 431, {
    progress: [halfDone({ programName: "Onboarding", abbreviation: null })],
  }),
  pitfall("a program with a blank abbreviation", 432, {
    progress: [halfDone({ programName: "Mentoring", abbreviation: "  " })],
  }),
  pitfall("a program with neither name nor abbreviation", 433, {
    progress: [halfDone({ programName: null, abbreviation: null })],
  }),
  pitfall("a program with blanks for name and abbreviation", 434, {
    progress: [completed({ programName: " ", abbreviation: "" })],
  }),
  pitfall("a program named like a property of every object", 435, {
    progress: [halfDone({ programName: "constructor", abbreviation: "__proto__" })],
  }),
  pitfall("a program named like a formula", 436, {
    progress: [halfDone({ programName: '=HYPERLINK("https://example.com";"Open")', abbreviation: "=1+1" })],
  }),
  pitfall("a program named in markup", 437, {
    progress: [halfDone({ programName: "<b>Bold</b> | [link](https://example.com)", abbreviation: "<!here>" })],
  }),
];

function program(sku: string, name: string, abbreviation: string): CatalogProgram {
  return { sku, name, abbreviation, totalDuration: "PT20H", minutes: 1200 };
}

import type { DigestContent, DigestProgram } from "./digest-content.ts";
import { weekText } from "./week-text.ts";

/** A titled list of lines. */
export interface DigestSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What follows the tiles, as lines: for formats without tables. Empty sections are left out. */
export function digestSections(content: DigestContent): readonly DigestSection[] {
  const {
    goals,
    weeks,
    programs,
    morePrograms,
    groups,
    groupNotes,
    atRisk,
    namedLearners,
    cost,
    dataQuality,
    definitions,
  } = content;
  const sections = [
    { title: "Goals", lines: goals.map(({ text }) => text) },
    { title: "Completions per week", lines: weeks.map(weekText) },
    { title: "Programs", lines: [...programs.map(programLine), ...(morePrograms === null ? [] : [morePrograms])] },
    { title: "Groups", lines: [...groups.map(programLine), ...groupNotes] },
    { title: "At risk", lines: [atRisk.title, ...atRisk.reasons.map(({ text }) => text)] },
    { title: "Stalled and at risk, by name", lines: namedLearners },
    { title: "Cost of activity", lines: cost },
    { title: "Data quality", lines: dataQuality },
    { title: "What the words mean", lines: definitions.map(({ term, meaning }) => `${term}: ${meaning}`) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function programLine({ name, learners, completions, completionRate, stalled }: DigestProgram): string {
  const completed = completions === null ? "" : `, completions: ${completions}`;
  return `${name} (learners: ${learners}${completed}, completion rate: ${completionRate}, stalled: ${stalled})`;
}

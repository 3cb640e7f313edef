import { type Metric, metricTable } from "@aihr-plugins/report";

const words = `- An **enrollment** is one learner in one program. It is completed, in progress, not started, or of unknown status.
- **Stalled** is an enrollment in progress without activity for more than 30 days, or as set. One learner can have several.
- **At risk** is an enrollment in progress that has not stalled, but was quiet for half of these days or took longer than the program does.
- **Inactive** is a learner with something in progress and no activity in any program for more than 30 days.
- In the scope of a program, only this program counts.
- Days are calendar days. Every figure is as of the reading that the answer names.`;

/** All definitions as Markdown. */
export const definitionsPage = `# Metrics of the learning report

${words}

${metricTable.map(({ key, title, unit, definition }) => `- **${title}** (\`${key}\`, ${unit}): ${definition}`).join("\n")}
`;

/** One definition as Markdown. */
export function metricPage({ title, unit, definition }: Metric): string {
  return `# ${title}\n\n${definition}\n\nUnit: ${unit}\n`;
}

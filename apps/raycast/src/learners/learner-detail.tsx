import type { AdoptionViewModel } from "@aihr-plugins/core";
import { countText, learnerName, noProgram, rows } from "@aihr-plugins/report";
import { Detail, environment } from "@raycast/api";
import type { RosterView } from "../roster/use-roster.ts";
import { asOfLine } from "../words/as-of.ts";
import { escapeMarkdown } from "../words/markdown.ts";
import { rowProgramLabel } from "../words/row-texts.ts";
import { LearnerActions } from "./learner-actions.tsx";
import { LearnerMetadata } from "./learner-metadata.tsx";
import { progressChart } from "./progress-chart.ts";
import { rowSentence } from "./progress-texts.ts";

interface Props {
  readonly learner: AdoptionViewModel;
  readonly view: RosterView;
}

/** One learner's progress. */
export function LearnerDetail({ learner, view }: Props) {
  const { options, roster } = view;
  const name = learnerName(learner);
  const all = rows([learner], options);
  const chart = progressChart(all, environment.appearance);
  const markdown = [
    `# ${escapeMarkdown(name)}`,
    ...(all.length === 0 ? [noProgram] : [`![${countText(all.length, "program")}](${chart})`]),
    ...all.map((row) => `- **${escapeMarkdown(rowProgramLabel(row))}**: ${escapeMarkdown(rowSentence(row))}`),
    ...(roster === undefined ? [] : [`*${escapeMarkdown(asOfLine(options))}*`]),
  ].join("\n\n");
  return (
    <Detail
      navigationTitle={name}
      markdown={markdown}
      metadata={<LearnerMetadata learner={learner} rows={all} view={view} />}
      actions={<LearnerActions learner={learner} view={view} />}
    />
  );
}

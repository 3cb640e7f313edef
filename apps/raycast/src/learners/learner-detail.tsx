import type { AdoptionViewModel } from "@aihr-plugins/core";
import { plural, rows } from "@aihr-plugins/report";
import { Detail, environment } from "@raycast/api";
import type { RosterView } from "../roster/use-roster.ts";
import { ageText } from "../words/age-text.ts";
import { escapeMarkdown } from "../words/markdown.ts";
import { LearnerActions } from "./learner-actions.tsx";
import { LearnerMetadata } from "./learner-metadata.tsx";
import { progressChart } from "./progress-chart.ts";
import { nameOf, programText, sentenceOf } from "./progress-texts.ts";

interface Props {
  readonly learner: AdoptionViewModel;
  readonly view: RosterView;
  readonly now: number;
}

/** How far one learner is. */
export function LearnerDetail({ learner, view, now }: Props) {
  const name = nameOf(learner);
  const all = rows([learner], { now });
  const chart = progressChart(all, environment.appearance);
  const markdown = [
    `# ${escapeMarkdown(name)}`,
    ...(all.length === 0 ? ["Not in any program yet."] : [`![${plural(all.length, "program")}](${chart})`]),
    ...all.map((row) => `- **${escapeMarkdown(programText(row))}**: ${escapeMarkdown(sentenceOf(row))}`),
    ...(view.roster === undefined ? [] : [`*Updated ${ageText(view.roster.loadedAt, now)}*`]),
  ].join("\n\n");
  return (
    <Detail
      navigationTitle={name}
      markdown={markdown}
      metadata={<LearnerMetadata learner={learner} rows={all} view={view} now={now} />}
      actions={<LearnerActions learner={learner} view={view} now={now} />}
    />
  );
}

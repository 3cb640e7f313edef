import type { AdoptionViewModel } from "@aihr-plugins/core";
import { countText, learnerIdentity, learnerName, noProgram, rows } from "@aihr-plugins/report";
import { ActionPanel, Detail, environment, List } from "@raycast/api";
import { CommonActions } from "../actions/common-actions.tsx";
import { FailureScreen } from "../failures/failure-screen.tsx";
import { type RosterStore, type RosterView, useRosterView } from "../roster/roster-view.ts";
import { shownAsOfLine } from "../words/as-of.ts";
import { escapeMarkdown } from "../words/markdown.ts";
import { rowProgramLabel } from "../words/row-texts.ts";
import { LoadingLearners } from "./empty-view.tsx";
import { LearnerActions } from "./learner-actions.tsx";
import { LearnerMetadata } from "./learner-metadata.tsx";
import { progressChart } from "./progress-chart.ts";
import { rowSentence } from "./progress-texts.ts";

interface Props {
  readonly learnerId: string;
  readonly store: RosterStore;
}

/** One learner's progress, as the store has it now. */
export function LearnerDetail({ learnerId, store }: Props) {
  const view = useRosterView(store);
  const learner = learnerOf(view, learnerId);
  if (learner !== undefined) return <Progress learner={learner} view={view} />;
  const { roster, failure, loading, isLoading } = view;
  if (roster !== undefined) return <NotInReport view={view} />;
  if (failure !== undefined) return <FailureScreen failure={failure} isLoading={isLoading} store={store} />;
  return (
    <List isLoading={isLoading}>
      <LoadingLearners loading={loading} />
    </List>
  );
}

/** Returns the learner of this ID, if they are in the report as far as it was read. */
export function learnerOf({ roster, loading }: RosterView, learnerId: string): AdoptionViewModel | undefined {
  const learners = roster?.learners ?? loading?.soFar ?? [];
  const identity = learnerIdentity(learnerId);
  return learners.find(({ userId }) => userId === learnerId || learnerIdentity(userId) === identity);
}

function Progress({ learner, view }: { readonly learner: AdoptionViewModel; readonly view: RosterView }) {
  const { options, roster, isLoading } = view;
  const name = learnerName(learner);
  const all = rows([learner], options);
  const chart = progressChart(all, environment.appearance);
  const markdown = [
    `# ${escapeMarkdown(name)}`,
    ...(all.length === 0 ? [noProgram] : [`![${countText(all.length, "program")}](${chart})`]),
    ...all.map((row) => `- **${escapeMarkdown(rowProgramLabel(row))}**: ${escapeMarkdown(rowSentence(row))}`),
    ...(roster === undefined ? [] : [`*${escapeMarkdown(shownAsOfLine(options))}*`]),
  ].join("\n\n");
  return (
    <Detail
      isLoading={isLoading}
      navigationTitle={name}
      markdown={markdown}
      metadata={<LearnerMetadata learner={learner} rows={all} view={view} />}
      actions={<LearnerActions learner={learner} view={view} />}
    />
  );
}

function NotInReport({ view }: { readonly view: RosterView }) {
  return (
    <Detail
      isLoading={view.isLoading}
      markdown={`This learner is not in AIHR's report anymore.\n\n*${escapeMarkdown(shownAsOfLine(view.options))}*`}
      actions={
        <ActionPanel>
          <CommonActions view={view} />
        </ActionPanel>
      }
    />
  );
}

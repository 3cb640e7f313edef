import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type AttentionItem, learnerName } from "@aihr-plugins/report";
import { Icon, List } from "@raycast/api";
import { CopyAction } from "../actions/copy-action.tsx";
import { bothPlatforms } from "../actions/shortcut.ts";
import { LearnerActions } from "../learners/learner-actions.tsx";
import { initialsIcon } from "../learners/learner-row.tsx";
import { PageActions } from "../learners/page-row.tsx";
import { progressIcon, statusColor } from "../learners/progress-icon.ts";
import { ShowProgress } from "../learners/show-progress.tsx";
import type { RosterView } from "../roster/use-roster.ts";
import { rowProgramKey, rowProgramLabel } from "../words/row-texts.ts";

interface Props {
  readonly item: AttentionItem;
  readonly view: RosterView;
  readonly learner: AdoptionViewModel;
  readonly pages: Parameters<typeof PageActions>[0];
  /** All enrollments of the list, to copy together. */
  readonly allAsCsv: () => string;
}

/** An enrollment, and why it needs attention. */
export function AttentionRow({ item: { row, text }, learner, view, pages, allAsCsv }: Props) {
  const name = learnerName(learner);
  return (
    <List.Item
      icon={initialsIcon(name)}
      title={name}
      subtitle={text}
      accessories={[
        {
          icon: progressIcon(row),
          text: { value: rowProgramKey(row), color: statusColor(row) },
          tooltip: rowProgramLabel(row),
        },
      ]}
      actions={
        <LearnerActions learner={learner} view={view} first={<ShowProgress learner={learner} view={view} />}>
          <CopyAction title="Copy All Found as CSV" icon={Icon.List} shortcut={bothPlatforms("l")} content={allAsCsv} />
          <PageActions {...pages} />
        </LearnerActions>
      }
    />
  );
}

import type { AdoptionViewModel } from "@aihr-plugins/core";
import { learnerName } from "@aihr-plugins/report";
import { csv } from "@aihr-plugins/report/csv";
import type { AttentionItem } from "@aihr-plugins/report/lists";
import { Icon, List } from "@raycast/api";
import { CopyAction } from "../actions/copy-action.tsx";
import { bothPlatforms } from "../actions/shortcut.ts";
import { CopyTable } from "../learners/copy-table.tsx";
import { LearnerActions } from "../learners/learner-actions.tsx";
import { initialsIcon } from "../learners/learner-row.tsx";
import { PageActions } from "../learners/page-row.tsx";
import { progressIcon, statusColor } from "../learners/progress-icon.ts";
import { ShowProgress } from "../learners/show-progress.tsx";
import type { RosterView } from "../roster/roster-view.ts";
import { rowProgramKey, rowProgramLabel } from "../words/row-texts.ts";

interface Props {
  readonly item: AttentionItem;
  readonly view: RosterView;
  readonly learner: AdoptionViewModel;
  readonly pages: Parameters<typeof PageActions>[0];
  /** All enrollments of the list, to copy together. */
  readonly found: readonly AttentionItem[];
}

/** An enrollment, and why it needs attention. */
export function AttentionRow({ item: { row, text }, learner, view, pages, found }: Props) {
  const name = learnerName(learner);
  const rows = () => found.map((each) => each.row);
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
        <LearnerActions
          learner={learner}
          view={view}
          about={row}
          first={<ShowProgress learnerId={learner.userId} store={view.store} />}
        >
          <CopyAction
            title="Copy All Found as CSV"
            icon={Icon.List}
            shortcut={bothPlatforms("l")}
            content={() => csv(rows())}
          />
          <CopyTable rows={rows} options={view.options} />
          <PageActions {...pages} />
        </LearnerActions>
      }
    />
  );
}

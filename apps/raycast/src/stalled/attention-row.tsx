import type { AdoptionViewModel } from "@aihr-plugins/core";
import type { Attention } from "@aihr-plugins/report";
import { Icon, List } from "@raycast/api";
import { CopyAction } from "../actions/copy-action.tsx";
import { bothPlatforms } from "../actions/shortcut.ts";
import { LearnerActions } from "../learners/learner-actions.tsx";
import { initialsIcon } from "../learners/learner-row.tsx";
import { PageActions } from "../learners/page-row.tsx";
import { progressIcon, statusColor } from "../learners/progress-icon.ts";
import { nameOf, programText } from "../learners/progress-texts.ts";
import { ShowProgress } from "../learners/show-progress.tsx";
import type { RosterView } from "../roster/use-roster.ts";

interface Props {
  readonly attention: Attention;
  readonly view: RosterView;
  readonly learner: AdoptionViewModel;
  readonly now: number;
  readonly pages: Parameters<typeof PageActions>[0];
  /** All rows that were found, to copy together. */
  readonly allAsCsv: () => string;
}

/** A learner in one program, and why somebody should look. */
export function AttentionRow({ attention: { row, text }, learner, view, now, pages, allAsCsv }: Props) {
  const name = nameOf(learner);
  return (
    <List.Item
      icon={initialsIcon(name)}
      title={name}
      subtitle={text}
      accessories={[
        {
          icon: progressIcon(row),
          text: { value: row.program ?? "?", color: statusColor(row) },
          tooltip: programText(row),
        },
      ]}
      actions={
        <LearnerActions
          learner={learner}
          view={view}
          now={now}
          first={<ShowProgress learner={learner} view={view} now={now} />}
        >
          <CopyAction title="Copy All Found as CSV" icon={Icon.List} shortcut={bothPlatforms("l")} content={allAsCsv} />
          <PageActions {...pages} />
        </LearnerActions>
      }
    />
  );
}

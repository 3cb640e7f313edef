import { hoursText, type ProgramMetrics, percentText, plural } from "@aihr-plugins/report";
import { Action, ActionPanel, Color, Icon, List } from "@raycast/api";
import { CommonActions } from "../actions/common-actions.tsx";
import { CopyAction } from "../actions/copy-action.tsx";
import { bothPlatforms } from "../actions/shortcut.ts";
import { LearnerList } from "../learners/learner-list.tsx";
import { ring } from "../learners/progress-icon.ts";
import type { RosterView } from "../roster/use-roster.ts";
import { programsAsMarkdown } from "./overview.ts";

interface Props {
  readonly of: ProgramMetrics;
  readonly view: RosterView;
  /** All programs of the list, to copy together. */
  readonly programs: readonly ProgramMetrics[];
}

/** A program in a list: its learners, and how far they are. */
export function ProgramRow({ of: { program, metrics }, view, programs }: Props) {
  const title = program.name ?? program.key;
  return (
    <List.Item
      id={program.key}
      icon={ring(metrics.completionRate, Color.Green)}
      title={title}
      subtitle={program.abbreviation ?? ""}
      keywords={[program.key]}
      accessories={[
        { icon: Icon.TwoPeople, text: plural(metrics.learners, "learner") },
        { text: `${percentText(metrics.completionRate)} completed`, tooltip: "Completion rate" },
        { text: `${percentText(metrics.averageProgress)} on average`, tooltip: "Average progress" },
        { icon: Icon.Clock, text: hoursText(metrics.hoursSpent), tooltip: "Hours spent" },
      ]}
      actions={
        <ActionPanel title={title}>
          <Action.Push
            title="Show Learners"
            icon={Icon.TwoPeople}
            target={<LearnerList view={view} program={program.key} title={title} />}
          />
          <CopyAction
            title="Copy Programs as Markdown"
            icon={Icon.Document}
            content={() => programsAsMarkdown(programs)}
            shortcut={bothPlatforms("m")}
          />
          <CommonActions view={view} />
        </ActionPanel>
      }
    />
  );
}

import { type ProgramMetrics, programColumns } from "@aihr-plugins/report";
import { Action, ActionPanel, Color, Icon, List } from "@raycast/api";
import { CommonActions } from "../actions/common-actions.tsx";
import { CopyAction } from "../actions/copy-action.tsx";
import { bothPlatforms } from "../actions/shortcut.ts";
import { LearnerList } from "../learners/learner-list.tsx";
import { ring } from "../learners/progress-icon.ts";
import type { RosterView } from "../roster/roster-view.ts";
import { type Scope, titleInScope } from "../team/scope.tsx";
import { programsAsMarkdown } from "./overview-texts.ts";

interface Props {
  readonly of: ProgramMetrics;
  readonly view: RosterView;
  /** All programs of the list, to copy together. */
  readonly programs: readonly ProgramMetrics[];
  /** Whose figures these are. */
  readonly scope: Scope;
}

/** A program in a list, with its figures. */
export function ProgramRow({ of, view, programs, scope }: Props) {
  const { key, shownName, abbreviation } = of.program;
  return (
    <List.Item
      id={key}
      icon={ring(of.metrics.completionRate, Color.Green)}
      title={shownName}
      subtitle={abbreviation ?? ""}
      keywords={[key]}
      accessories={figures.map(({ title, text }) => ({ text: `${title} ${text(of, view.options)}` }))}
      actions={
        <ActionPanel title={shownName}>
          <Action.Push
            title="Show Learners"
            icon={Icon.TwoPeople}
            target={
              <LearnerList store={view.store} program={key} scope={scope} title={titleInScope(shownName, scope)} />
            }
          />
          <CopyAction
            title="Copy Programs as Markdown"
            icon={Icon.Document}
            content={() => programsAsMarkdown(programs, view.options)}
            shortcut={bothPlatforms("m")}
          />
          <CommonActions view={view} />
        </ActionPanel>
      }
    />
  );
}

/** What there is room for, without the names. */
const figures = programColumns.filter(({ rank, unit }) => rank <= 1 && unit !== null);

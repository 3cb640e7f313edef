import { Action, ActionPanel, Color, Icon, Keyboard, List } from "@raycast/api";
import { useMemo } from "react";
import { CommonActions } from "../actions/common-actions.tsx";
import { CopyAction } from "../actions/copy-action.tsx";
import { bothPlatforms } from "../actions/shortcut.ts";
import { NoLearners } from "../learners/empty-view.tsx";
import { ring } from "../learners/progress-icon.ts";
import { shownCountText } from "../learners/shown-count-text.ts";
import { figuresBefore } from "../roster/kept-roster.ts";
import type { Roster } from "../roster/roster.ts";
import type { RosterView } from "../roster/roster-view.ts";
import { inScope, type Scope, ScopeDropdown, titleInScope, useScope } from "../team/scope.tsx";
import { withSince } from "../words/as-of.ts";
import { breakdownCells, type Overview, overviewOf } from "./overview.ts";
import { metricAsText, overviewAsMarkdown } from "./overview-texts.ts";
import { ProgramRow } from "./program-row.tsx";

interface Props {
  readonly view: RosterView;
  readonly roster: Roster;
}

/** Metrics, breakdowns and programs of all learners or of My Team, each searchable. */
export function OverviewList({ view, roster }: Props) {
  const { account, options, team } = view;
  const [scope, setScope] = useScope();
  const learners = useMemo(() => inScope(scope, roster.learners, team), [scope, roster, team]);
  const before = useMemo(
    () => (scope === "all" ? figuresBefore(account, roster) : undefined),
    [scope, account, roster],
  );
  const overview = useMemo(() => overviewOf(learners, options, before), [learners, options, before]);
  const accessory = <ScopeDropdown scope={scope} onChange={setScope} />;
  const about = { view, overview, scope };
  if (learners.length === 0) {
    return (
      <List isLoading={view.isLoading} searchBarAccessory={accessory}>
        <NoLearners view={view} typed="" filter={{ kind: "team" }} />
      </List>
    );
  }
  return (
    <List
      isLoading={view.isLoading}
      navigationTitle={titleInScope("Team Overview", scope)}
      searchBarAccessory={accessory}
      searchBarPlaceholder="Search metrics and programs"
    >
      <List.Section
        title="Metrics"
        subtitle={withSince(shownCountText(view, learners.length, roster.learners.length), overview.since)}
      >
        {overview.metrics.map((metric) => (
          <List.Item
            key={metric.key}
            icon={
              metric.percent === undefined ? { source: Icon.BarChart, tintColor: Color.Blue } : ring(metric.percent)
            }
            title={metric.title}
            subtitle={metric.definition}
            accessories={[
              ...(metric.change === null ? [] : [{ text: metric.change, tooltip: `Since ${overview.since}` }]),
              { text: { value: metric.text, color: Color.PrimaryText } },
            ]}
            actions={<OverviewActions {...about} line={metricAsText(metric, overview.since)} />}
          />
        ))}
      </List.Section>
      {overview.breakdowns.map(({ title, lines }) => (
        <List.Section key={title} title={title}>
          {lines.map((line) => {
            const [name = "", ...texts] = breakdownCells(line);
            return (
              <List.Item
                key={name}
                icon={
                  line.share === undefined
                    ? { source: Icon.BarChart, tintColor: Color.Purple }
                    : ring(line.share, Color.Purple)
                }
                title={name}
                accessories={texts.map((text) => ({ text }))}
                actions={<OverviewActions {...about} line={`${name}: ${texts.join(", ")}`} />}
              />
            );
          })}
        </List.Section>
      ))}
      <List.Section title="Programs">
        {overview.programs.map((program) => (
          <ProgramRow key={program.program.key} of={program} view={view} programs={overview.programs} scope={scope} />
        ))}
      </List.Section>
    </List>
  );
}

interface ActionsProps {
  readonly view: RosterView;
  readonly overview: Overview;
  readonly scope: Scope;
  readonly line: string;
}

function OverviewActions({ view, overview, scope, line }: ActionsProps) {
  return (
    <ActionPanel>
      <Action.CopyToClipboard
        title="Copy Line"
        icon={Icon.Clipboard}
        content={line}
        shortcut={Keyboard.Shortcut.Common.Copy}
      />
      <CopyAction
        title="Copy Overview as Markdown"
        icon={Icon.Document}
        content={() => overviewAsMarkdown(overview, scope)}
        shortcut={bothPlatforms("m")}
      />
      <CommonActions view={view} />
    </ActionPanel>
  );
}

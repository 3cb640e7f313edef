import { Action, ActionPanel, Color, Icon, Keyboard, List } from "@raycast/api";
import { useMemo } from "react";
import { CommonActions } from "../actions/common-actions.tsx";
import { CopyAction } from "../actions/copy-action.tsx";
import { bothPlatforms } from "../actions/shortcut.ts";
import { ring } from "../learners/progress-icon.ts";
import { shownCountText } from "../learners/shown-count-text.ts";
import type { Roster } from "../roster/roster.ts";
import type { RosterView } from "../roster/roster-view.ts";
import { breakdownCells, type Overview, overviewOf } from "./overview.ts";
import { metricAsText, overviewAsMarkdown } from "./overview-texts.ts";
import { ProgramRow } from "./program-row.tsx";

interface Props {
  readonly view: RosterView;
  readonly roster: Roster;
}

/** Metrics, breakdowns and programs, each searchable. */
export function OverviewList({ view, roster }: Props) {
  const { options } = view;
  const overview = useMemo(() => overviewOf(roster.learners, options), [roster, options]);
  const all = roster.learners.length;
  return (
    <List isLoading={view.isLoading} searchBarPlaceholder="Search metrics and programs">
      <List.Section title="Metrics" subtitle={shownCountText(view, all, all)}>
        {overview.metrics.map((metric) => (
          <List.Item
            key={metric.key}
            icon={
              metric.percent === undefined ? { source: Icon.BarChart, tintColor: Color.Blue } : ring(metric.percent)
            }
            title={metric.title}
            subtitle={metric.definition}
            accessories={[{ text: { value: metric.text, color: Color.PrimaryText } }]}
            actions={<OverviewActions view={view} overview={overview} line={metricAsText(metric)} />}
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
                actions={<OverviewActions view={view} overview={overview} line={`${name}: ${texts.join(", ")}`} />}
              />
            );
          })}
        </List.Section>
      ))}
      <List.Section title="Programs">
        {overview.programs.map((program) => (
          <ProgramRow key={program.program.key} of={program} view={view} programs={overview.programs} />
        ))}
      </List.Section>
    </List>
  );
}

interface ActionsProps {
  readonly view: RosterView;
  readonly overview: Overview;
  readonly line: string;
}

function OverviewActions({ view, overview, line }: ActionsProps) {
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
        content={() => overviewAsMarkdown(overview)}
        shortcut={bothPlatforms("m")}
      />
      <CommonActions view={view} />
    </ActionPanel>
  );
}

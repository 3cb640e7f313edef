import { percentText, plural } from "@aihr-plugins/report";
import { Action, ActionPanel, Color, Icon, Keyboard, List } from "@raycast/api";
import { useMemo, useState } from "react";
import { CommonActions } from "../actions/common-actions.tsx";
import { CopyAction } from "../actions/copy-action.tsx";
import { bothPlatforms } from "../actions/shortcut.ts";
import { countText } from "../learners/count-text.ts";
import { ring } from "../learners/progress-icon.ts";
import type { Roster } from "../roster/roster.ts";
import type { RosterView } from "../roster/use-roster.ts";
import { metricAsText, type Overview, overviewAsMarkdown, overviewOf } from "./overview.ts";
import { ProgramRow } from "./program-row.tsx";

interface Props {
  readonly view: RosterView;
  readonly roster: Roster;
}

/** Metrics, the distribution of progress, and programs, each searchable. */
export function OverviewList({ view, roster }: Props) {
  const [now] = useState(() => Date.now());
  const overview = useMemo(() => overviewOf(roster.learners, now), [roster, now]);
  const all = roster.learners.length;
  return (
    <List isLoading={view.isLoading} searchBarPlaceholder="Search metrics and programs">
      <List.Section title="Metrics" subtitle={countText(view, all, all, now)}>
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
      <List.Section title="Distribution of Progress">
        {overview.bands.map(({ title, rows, share }) => (
          <List.Item
            key={title}
            icon={ring(share, Color.Purple)}
            title={title}
            accessories={[{ text: plural(rows, "enrollment") }, { text: percentText(share) }]}
            actions={
              <OverviewActions
                view={view}
                overview={overview}
                line={`${title}: ${plural(rows, "enrollment")}, ${percentText(share)}`}
              />
            }
          />
        ))}
      </List.Section>
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

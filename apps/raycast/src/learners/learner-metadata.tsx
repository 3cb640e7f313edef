import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  dateText,
  daysAgoText,
  hoursText,
  minutesText,
  percentText,
  type ReportOptions,
  type Row,
  riskText,
} from "@aihr-plugins/report";
import { estimatedFinish, movementText, type Observation } from "@aihr-plugins/report/movement";
import { Detail } from "@raycast/api";
import { Fragment } from "react";
import { keptBaseline } from "../roster/kept-roster.ts";
import { observedAt } from "../roster/pace-baseline.ts";
import type { RosterView } from "../roster/roster-view.ts";
import { rowProgramLabel, rowStatusText } from "../words/row-texts.ts";
import { progressIcon, statusColor } from "./progress-icon.ts";

interface Props {
  readonly learner: AdoptionViewModel;
  readonly rows: readonly Row[];
  readonly view: RosterView;
}

/** The panel next to a learner's chart. */
export function LearnerMetadata({ learner, rows, view: { account, options } }: Props) {
  const baseline = keptBaseline(account, options.readAt);
  const days = rows.flatMap(({ daysSinceLastActivity }) => daysSinceLastActivity ?? []);
  const { Label } = Detail.Metadata;
  return (
    <Detail.Metadata>
      <Label title="Hours Studied" text={hoursText(learner.totalHoursStudied ?? null)} />
      <Label title="Last Activity" text={daysAgoText(days.length === 0 ? null : Math.min(...days))} />
      {rows.map((row) => (
        <Fragment key={row.program}>
          <Detail.Metadata.Separator />
          <Label title={rowProgramLabel(row)} icon={progressIcon(row)} text={percentText(row.progressPercent)} />
          <Detail.Metadata.TagList title="Status">
            <Detail.Metadata.TagList.Item text={rowStatusText(row)} color={statusColor(row)} />
          </Detail.Metadata.TagList>
          {row.atRisk !== null && <Label title="At Risk" text={riskText(row.atRisk)} />}
          <Label title="Time Spent" text={minutesText(row.minutesSpent)} />
          <Label title="Time Left" text={minutesText(row.minutesLeft)} />
          <Movement before={observedAt(baseline, row)} row={row} options={options} />
          {row.flags.length > 0 && <Label title="Note" text={row.flags.map(noteOf).join(", ")} />}
        </Fragment>
      ))}
    </Detail.Metadata>
  );
}

interface MovementProps {
  readonly before: Observation | null;
  readonly row: Row;
  readonly options: ReportOptions;
}

/** What changed since the baseline, and when the program will be finished at that pace. */
function Movement({ before, row, options: { readAt, timeZone } }: MovementProps) {
  if (before === null) return null;
  const now = { row, at: readAt };
  const finish = row.status === "in-progress" ? estimatedFinish(before, now, readAt) : null;
  const { Label } = Detail.Metadata;
  return (
    <>
      <Label title={`Since ${dateText(before.at, timeZone)}`} text={movementText(before, now)} />
      {finish !== null && (
        <Label
          title="Estimated Finish"
          text={finish.kind === "finish" ? dateText(finish.at, timeZone) : "No movement"}
        />
      )}
    </>
  );
}

function noteOf(flag: string): string {
  return flag.replaceAll("-", " ");
}

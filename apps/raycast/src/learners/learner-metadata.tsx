import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  daysAgoText,
  type EstimatedFinish,
  hoursText,
  minutesText,
  percentText,
  type Row,
  riskText,
} from "@aihr-plugins/report";
import { Detail } from "@raycast/api";
import { Fragment } from "react";
import { keptBaseline } from "../roster/kept-roster.ts";
import { estimatedFinishOf } from "../roster/pace-baseline.ts";
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
  const baseline = keptBaseline(account);
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
          <Finish finish={estimatedFinishOf(row, options.readAt, baseline)} timeZone={options.timeZone} />
          {row.flags.length > 0 && <Label title="Note" text={row.flags.map(noteOf).join(", ")} />}
        </Fragment>
      ))}
    </Detail.Metadata>
  );
}

interface FinishProps {
  readonly finish: EstimatedFinish | null;
  readonly timeZone: string | undefined;
}

function Finish({ finish, timeZone }: FinishProps) {
  if (finish === null) return null;
  // This language writes dates as 2026-11-30.
  const text = finish.kind === "finish" ? new Date(finish.at).toLocaleDateString("en-CA", { timeZone }) : "No movement";
  return <Detail.Metadata.Label title="Estimated Finish" text={text} />;
}

function noteOf(flag: string): string {
  return flag.replaceAll("-", " ");
}

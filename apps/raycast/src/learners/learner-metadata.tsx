import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  daysAgoText,
  type EstimatedFinish,
  hoursText,
  minutesText,
  percentText,
  type Row,
  statusText,
} from "@aihr-plugins/report";
import { Detail } from "@raycast/api";
import { Fragment } from "react";
import { finishOf } from "../roster/earlier.ts";
import { keptEarlier } from "../roster/kept-roster.ts";
import type { RosterView } from "../roster/use-roster.ts";
import { progressIcon, statusColor } from "./progress-icon.ts";
import { programText } from "./progress-texts.ts";

interface Props {
  readonly learner: AdoptionViewModel;
  readonly rows: readonly Row[];
  readonly view: RosterView;
  readonly now: number;
}

/** The panel beside a learner's chart. */
export function LearnerMetadata({ learner, rows, view, now }: Props) {
  const earlier = keptEarlier(view.account);
  const days = rows.flatMap(({ daysSinceLastActivity }) => daysSinceLastActivity ?? []);
  const { Label } = Detail.Metadata;
  return (
    <Detail.Metadata>
      <Label title="Hours Studied" text={hoursText(learner.totalHoursStudied ?? null)} />
      <Label title="Last Activity" text={daysAgoText(days.length === 0 ? null : Math.min(...days))} />
      {rows.map((row) => (
        <Fragment key={`${row.program} ${row.lastActivity}`}>
          <Detail.Metadata.Separator />
          <Label title={programText(row)} icon={progressIcon(row)} text={percentText(row.progressPercent)} />
          <Detail.Metadata.TagList title="Status">
            <Detail.Metadata.TagList.Item text={statusText(row.status, row.stalled)} color={statusColor(row)} />
          </Detail.Metadata.TagList>
          <Label title="Time Spent" text={minutesText(row.minutesSpent)} />
          <Label title="Time Left" text={minutesText(row.minutesLeft)} />
          <Finish finish={finishOf(row, view.roster?.loadedAt ?? now, earlier, now)} />
          {row.flags.length > 0 && <Label title="Note" text={row.flags.map(noteOf).join(", ")} />}
        </Fragment>
      ))}
    </Detail.Metadata>
  );
}

function Finish({ finish }: { readonly finish: EstimatedFinish | null }) {
  if (finish === null) return null;
  const text = finish.kind === "finish" ? new Date(finish.at).toISOString().slice(0, 10) : "No movement";
  return <Detail.Metadata.Label title="Estimated Finish" text={text} />;
}

function noteOf(flag: string): string {
  return flag.replaceAll("-", " ");
}

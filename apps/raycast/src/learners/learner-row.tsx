import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  daysAgoText,
  learnerName,
  noProgram,
  percentText,
  type ReportOptions,
  type Row,
  rows,
  sameProgram,
} from "@aihr-plugins/report";
import { Color, Icon, type Image, List } from "@raycast/api";
import { getAvatarIcon } from "@raycast/utils";
import type { ReactElement } from "react";
import { rowProgramKey, rowProgramLabel, rowStatusText } from "../words/row-texts.ts";
import { progressIcon } from "./progress-icon.ts";

interface Props {
  readonly learner: AdoptionViewModel;
  readonly options: ReportOptions;
  /** Comes first of the learner's programs. */
  readonly program: string | undefined;
  readonly isPinned: boolean;
  /** What the learner has done since last week, if that is shown. */
  readonly movement: string | null;
  readonly actions: ReactElement;
}

const maxPrograms = 4;

/** A learner in a list: a ring and the percentage of each program. */
export function LearnerRow({ learner, options, program, isPinned, movement, actions }: Props) {
  const all = rows([learner], options).toSorted((a, b) => rank(b, program) - rank(a, program));
  const name = learnerName(learner);
  return (
    <List.Item
      id={learner.userId}
      icon={initialsIcon(name)}
      title={name}
      subtitle={all.length === 0 ? noProgram : ""}
      accessories={[
        ...all.slice(0, maxPrograms).map((row) => ({
          icon: progressIcon(row),
          text: { value: `${rowProgramKey(row)} ${percentText(row.progressPercent)}`, color: textColor(row) },
          tooltip: tooltipOf(row),
        })),
        ...(all.length > maxPrograms ? [{ text: `+${all.length - maxPrograms}`, tooltip: "More programs" }] : []),
        ...(movement === null ? [] : [{ icon: { source: Icon.ArrowUp, tintColor: Color.Green }, tooltip: movement }]),
        ...(isPinned ? [{ icon: { source: Icon.Star, tintColor: Color.Yellow }, tooltip: "My Team" }] : []),
      ]}
      actions={actions}
    />
  );
}

/** Initials, never the picture: its address belongs to another server. */
export function initialsIcon(name: string): Image.ImageLike {
  try {
    return getAvatarIcon(name);
  } catch {
    return Icon.PersonCircle;
  }
}

function rank(row: Row, program: string | undefined): number {
  return program !== undefined && row.program !== null && sameProgram(row.program, program) ? 1 : 0;
}

function textColor({ stalled }: Row): Color {
  return stalled ? Color.Orange : Color.SecondaryText;
}

function tooltipOf(row: Row): string {
  const last = row.lastActivity === null ? "" : `, last activity ${daysAgoText(row.daysSinceLastActivity)}`;
  return `${rowProgramLabel(row)}: ${rowStatusText(row)}${last}`;
}

import type { AdoptionViewModel } from "@aihr-plugins/core";
import { daysAgoText, percentText, type Row, rows, statusText } from "@aihr-plugins/report";
import { Color, Icon, type Image, List } from "@raycast/api";
import { getAvatarIcon } from "@raycast/utils";
import type { ReactElement } from "react";
import { progressIcon } from "./progress-icon.ts";
import { nameOf, programText } from "./progress-texts.ts";

interface Props {
  readonly learner: AdoptionViewModel;
  readonly now: number;
  /** Stands first among the learner's programs. */
  readonly program: string | undefined;
  readonly actions: ReactElement;
}

const PROGRAMS_SHOWN = 4;

/** A learner in a list: a ring and the percentage of each program. */
export function LearnerRow({ learner, now, program, actions }: Props) {
  const all = rows([learner], { now }).toSorted((a, b) => rank(b, program) - rank(a, program));
  const name = nameOf(learner);
  return (
    <List.Item
      id={learner.userId}
      icon={initialsIcon(name)}
      title={name}
      subtitle={all.length === 0 ? "No programs" : ""}
      accessories={[
        ...all.slice(0, PROGRAMS_SHOWN).map((row) => ({
          icon: progressIcon(row),
          text: { value: `${row.program ?? "?"} ${percentText(row.progressPercent)}`, color: textColor(row) },
          tooltip: tooltipOf(row),
        })),
        ...(all.length > PROGRAMS_SHOWN ? [{ text: `+${all.length - PROGRAMS_SHOWN}`, tooltip: "More programs" }] : []),
      ]}
      actions={actions}
    />
  );
}

/** Initials, never the picture: its address belongs to somebody else's server. */
export function initialsIcon(name: string): Image.ImageLike {
  try {
    return getAvatarIcon(name);
  } catch {
    return Icon.PersonCircle;
  }
}

function rank(row: Row, program: string | undefined): number {
  return row.program === program ? 1 : 0;
}

function textColor({ stalled }: Row): Color {
  return stalled ? Color.Orange : Color.SecondaryText;
}

function tooltipOf(row: Row): string {
  const last = row.lastActivity === null ? "" : `, last activity ${daysAgoText(row.daysSinceLastActivity)}`;
  return `${programText(row)}: ${statusText(row.status, row.stalled)}${last}`;
}

import type { Row } from "@aihr-plugins/report";
import { Color, Icon, type Image } from "@raycast/api";
import { getProgressIcon } from "@raycast/utils";

/** A ring as full as the progress; a check when completed, a dashed circle where the API gave no number. */
export function progressIcon(row: Row): Image.ImageLike {
  if (row.status === "completed") return { source: Icon.CheckCircle, tintColor: Color.Green };
  // A ring of NaN would be drawn full.
  if (row.progressPercent === null || row.status === null) {
    return { source: Icon.CircleDisabled, tintColor: Color.SecondaryText };
  }
  return ring(row.progressPercent, statusColor(row));
}

/** A ring for a percentage from 0 to 100. */
export function ring(percent: number | null, color: Color = Color.Blue): Image.ImageLike {
  if (percent === null || !Number.isFinite(percent)) return { source: Icon.CircleDisabled, tintColor: color };
  // Not quite full until it is: 99.6 % is not done.
  const whole = Math.min(percent < 100 ? 99 : 100, Math.max(0, Math.round(percent)));
  const drawn = `${whole} ${color}`;
  const icon = rings.get(drawn) ?? getProgressIcon(whole / 100, color);
  rings.set(drawn, icon);
  return icon;
}

/** The color that stands for where a row is. */
export function statusColor({ status, stalled }: Row): Color {
  if (status === "completed") return Color.Green;
  if (stalled) return Color.Orange;
  return status === "in-progress" ? Color.Blue : Color.SecondaryText;
}

const rings = new Map<string, Image.Asset>();

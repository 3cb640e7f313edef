import { percentValue, type Row } from "@aihr-plugins/report";
import { Color, Icon, type Image } from "@raycast/api";
import { getProgressIcon } from "@raycast/utils";

/** A ring as full as the progress: a check if completed, a dashed circle if the API gave no number. */
export function progressIcon(row: Row): Image.ImageLike {
  if (row.status === "completed") return { source: Icon.CheckCircle, tintColor: Color.Green };
  return ring(row.progressPercent, statusColor(row));
}

/** A ring for a percentage from 0 to 100. */
export function ring(percent: number | null, color: Color = Color.Blue): Image.ImageLike {
  // A ring of NaN would be drawn full.
  const whole = percentValue(Number.isFinite(percent) ? percent : null);
  if (whole === null) return { source: Icon.CircleDisabled, tintColor: color };
  const clamped = Math.min(100, Math.max(0, whole));
  const drawn = `${clamped} ${color}`;
  const icon = rings.get(drawn) ?? getProgressIcon(clamped / 100, color);
  rings.set(drawn, icon);
  return icon;
}

/** The color of a row's status. */
export function statusColor({ status, stalled }: Row): Color {
  if (status === "completed") return Color.Green;
  if (stalled) return Color.Orange;
  return status === "in-progress" ? Color.Blue : Color.SecondaryText;
}

const rings = new Map<string, Image.Asset>();

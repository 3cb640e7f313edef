import { localTimeText } from "@aihr-plugins/report";
import { parameterError } from "./parameter-error.ts";

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * Reads a date, or a date and time, in ISO 8601 as milliseconds since 1970. Without an offset it is local time in the time
 * zone; n8n's own picker stores such texts. An expression's date object is read as well.
 *
 * @throws UserError with the parameter's name for everything else
 */
export function readInstant(value: unknown, parameter: string, timeZone: string): number {
  const text = textOf(value);
  const instant = text === undefined ? undefined : instantOf(text.trim(), timeZone);
  if (instant !== undefined) return instant;
  throw parameterError(parameter, "a date such as 2026-01-31 or 2026-01-31T09:00", value);
}

/** An expression returns text, n8n's own date object (Luxon's) or JavaScript's. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (typeof value !== "object" || value === null || !("toISO" in value)) return undefined;
  return typeof value.toISO === "function" ? String(value.toISO()) : undefined;
}

function instantOf(text: string, timeZone: string): number | undefined {
  const [, year = "", month = "", day = "", hour = "00", minute = "00", second = "00", fraction = "0", offset] =
    iso.exec(text) ?? [];
  if (year === "") return undefined;
  const local = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  // A day that its month does not have moves to the next month, or is no date at all.
  if (Number.isNaN(local) || new Date(local).getUTCDate() !== Number(day)) return undefined;
  const milliseconds = Math.floor(Number(`0.${fraction}`) * 1000);
  const offsetMs = offset === undefined ? offsetAt(local, timeZone) : writtenOffset(offset);
  return offsetMs === undefined ? undefined : local + milliseconds - offsetMs;
}

function writtenOffset(offset: string): number | undefined {
  if (/z/i.test(offset)) return 0;
  const [hours = 0, minutes = 0] = (offset.slice(1).match(/\d\d/g) ?? []).map(Number);
  if (hours > 14 || minutes > 59) return undefined;
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** The zone's offset at a local time: of an hour that a change of clocks repeats, the earlier one. */
function offsetAt(local: number, timeZone: string): number {
  const offsetOf = (instant: number) => {
    const localText = localTimeText(new Date(instant).toISOString(), timeZone);
    return Date.parse(`${localText.replace(" ", "T")}Z`) - instant;
  };
  const before = offsetOf(local - 86_400_000);
  return offsetOf(local - before) === before ? before : offsetOf(local - offsetOf(local + 86_400_000));
}

import { dayText } from "@aihr-plugins/history";
import { quoted } from "../words/quoted.ts";

/** A calendar day that someone typed, or why it is none. */
export type DayInput = { readonly day: string | undefined } | { readonly message: string };

/** Reads a calendar day such as `2026-11-01`. No text means no day. */
export function dayInput(text: string | undefined): DayInput {
  const typed = text?.trim() ?? "";
  if (typed === "") return { day: undefined };
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(typed) && new Date(`${typed}T00:00:00Z`).toJSON()?.slice(0, 10) === typed;
  return isDay ? { day: typed } : { message: `“${quoted(typed)}” is not a day. Write it as 2026-11-01.` };
}

/** The calendar day some days later, or earlier. */
export function shiftedDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A day with its year: `Nov 16, 2026`. */
export function fullDayText(day: string): string {
  return `${dayText(day)}, ${day.slice(0, 4)}`;
}

/** The instant in milliseconds since 1970, or null for what is no ISO 8601 instant. Without an offset it is UTC. */
export function instantMs(text: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?)?$/.exec(text) ?? [];
  if (parts.length === 0) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const midnight = new Date(0);
  // Not Date.UTC, which takes the years 0 to 99 as those of the last century.
  midnight.setUTCFullYear(year, month - 1, day);
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day || hour > 24 || minute > 59) return null;
  const milliseconds = Math.trunc(Number(`0.${parts[7] ?? 0}`) * 1000);
  const [offsetHours = 0, offsetMinutes = 0] = (parts[8]?.slice(1) ?? "").split(":").map(Number);
  const offset = (parts[8]?.startsWith("-") ? -1 : 1) * (60 * offsetHours + offsetMinutes);
  return midnight.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000 + milliseconds;
}

/** Milliseconds of an ISO 8601 duration, part by part. Null for years and months other than zero, and for what is none. */
export function durationMs(text: string): number | null {
  if (!/^P(?:\d+(?:[.,]\d+)?[YMWD])*(?:T(?:\d+(?:[.,]\d+)?[HMS])+)?$/.test(text) || text === "P") return null;
  const [date = "", time = ""] = text.slice(1).split("T");
  const sum = (part: string, units: Readonly<Record<string, number>>) =>
    [...part.matchAll(/([\d.,]+)([A-Z])/g)].reduce((all, [, amount = "", unit = ""]) => {
      const number = Number(amount.replace(",", "."));
      return number === 0 ? all : all + number * (units[unit] ?? Number.NaN);
    }, 0);
  const total = sum(date, { W: 604_800_000, D: 86_400_000 }) + sum(time, { H: 3_600_000, M: 60_000, S: 1000 });
  return Number.isFinite(total) ? Math.round(total) : null;
}

/** Creates the function that returns the calendar day of an instant in a time zone: `2026-11-23`. */
export function localDayIn(timeZone: string): (instant: number) => string {
  const { format } = new Intl.DateTimeFormat("sv-SE", { timeZone });
  return (instant) => format(instant);
}

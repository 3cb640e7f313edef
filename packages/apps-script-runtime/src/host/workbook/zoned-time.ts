const dayMs = 86_400_000;
/** Days from the end of 1899, where sheets begin to count, to 1970. */
const epochDays = 25_569;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Returns an instant as a sheet in this time zone counts it: days since December 30, 1899, by the clock on the wall. */
export function serialOf(instantMs: number, timeZone: string): number {
  return wallMs(instantMs, timeZone) / dayMs + epochDays;
}

/** Returns the instant of a sheet's date, in milliseconds since 1970. */
export function instantOfSerial(serial: number, timeZone: string): number {
  return instantOfWall(Math.round((serial - epochDays) * dayMs), timeZone);
}

/** Returns the time that a clock on the wall shows, as milliseconds since 1970 as if it hung in Greenwich. */
export function wallMs(instantMs: number, timeZone: string): number {
  if (!Number.isFinite(instantMs)) return Number.NaN;
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instantMs)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  wall.setUTCHours(hour, minute, second);
  return wall.getTime() + (((instantMs % 1000) + 1000) % 1000);
}

/** Returns the instant at which the wall shows this time. A time that is skipped is taken an hour later. */
export function instantOfWall(wall: number, timeZone: string): number {
  const guess = wall - offsetAt(wall, timeZone);
  const again = wall - offsetAt(guess, timeZone);
  return wallMs(again, timeZone) === wall ? again : guess;
}

function offsetAt(instantMs: number, timeZone: string): number {
  return wallMs(instantMs, timeZone) - instantMs;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, format);
  return format;
}

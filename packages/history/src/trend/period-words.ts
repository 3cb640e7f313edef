import type { Period, TrendPeriod } from "./periods.ts";

/** A day for people: `Nov 16`. */
export function dayText(day: string): string {
  return `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}`;
}

/** A period for people: `the week of Nov 16, 2026`, `November 2026`, `the fourth quarter of 2026`. */
export function periodText({ from }: Pick<Period, "from">, by: TrendPeriod): string {
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7)) - 1;
  if (by === "week") return `the week of ${dayText(from)}, ${year}`;
  return by === "month" ? `${longMonths[month]} ${year}` : `the ${quarters[Math.floor(month / 3)]} quarter of ${year}`;
}

/** The first and last day: `Nov 16 – Nov 22, 2026`. */
export function spanOf({ from, through }: Pick<Period, "from" | "through">): string {
  const [year, lastYear] = [from.slice(0, 4), through.slice(0, 4)];
  if (from === through) return `${dayText(from)}, ${year}`;
  return `${dayText(from)}${year === lastYear ? "" : `, ${year}`} – ${dayText(through)}, ${lastYear}`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const longMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const quarters = ["first", "second", "third", "fourth"];

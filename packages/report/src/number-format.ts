/** The unit of a value in a column. */
export type Unit = "learners" | "enrollments" | "percent" | "minutes" | "hours" | "days" | "instant";

/**
 * The number format of a spreadsheet for a unit; `@` (text) for none. Percent are fractions there (`fractionOf`), shown as
 * whole percent that never round up to 100%.
 */
export function numberFormatOf(unit: Unit | null): string {
  return unit === null ? "@" : formats[unit];
}

const formats: Readonly<Record<Unit, string>> = {
  learners: "#,##0",
  enrollments: "#,##0",
  // A format holds two conditions at most, so that below 0.5 percent it shows 0%.
  percent: '[>=1]0%;[>0.99]"99%";0%',
  minutes: "#,##0",
  hours: "#,##0.0",
  days: "#,##0",
  instant: "yyyy-mm-dd hh:mm",
};

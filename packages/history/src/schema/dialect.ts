/** Where two databases need other words for the same table. */
export interface Dialect {
  /** Type of an instant: SQLite keeps ISO 8601 in UTC as text. */
  readonly instant: "TEXT" | "TIMESTAMPTZ";
  /** Type of a calendar day: SQLite keeps `2026-11-23` as text. */
  readonly day: "TEXT" | "DATE";
  /** What follows a table that is stored in the order of its primary key. */
  readonly clustered: "" | " WITHOUT ROWID";
  /** A query of every day (`day`) between two days. */
  everyDay(from: string, to: string): string;
  /** The month of a day: `2026-11`. */
  month(day: string): string;
  /** The Monday on or before a day. */
  monday(day: string): string;
  /** Day of the week: 1 is Monday, 7 is Sunday. */
  weekday(day: string): string;
  /** The last day of a day's month. */
  monthEnd(day: string): string;
  /** The number of days from one day to another. */
  daysBetween(from: string, to: string): string;
}

export const sqliteDialect: Dialect = {
  instant: "TEXT",
  day: "TEXT",
  clustered: " WITHOUT ROWID",
  everyDay: (from, to) =>
    `WITH RECURSIVE d(day) AS (SELECT ${from} UNION ALL SELECT date(day, '+1 day') FROM d WHERE day < ${to}) SELECT day FROM d WHERE day IS NOT NULL`,
  month: (day) => `strftime('%Y-%m', ${day})`,
  monday: (day) => `date(${day}, '-6 days', 'weekday 1')`,
  weekday: (day) => `((CAST(strftime('%w', ${day}) AS INTEGER) + 6) % 7 + 1)`,
  monthEnd: (day) => `date(${day}, 'start of month', '+1 month', '-1 day')`,
  daysBetween: (from, to) => `CAST(julianday(${to}) - julianday(${from}) AS INTEGER)`,
};

export const postgresDialect: Dialect = {
  instant: "TIMESTAMPTZ",
  day: "DATE",
  clustered: "",
  everyDay: (from, to) => `SELECT CAST(generate_series(${from}, ${to}, interval '1 day') AS DATE) AS day`,
  month: (day) => `to_char(${day}, 'YYYY-MM')`,
  monday: (day) => `CAST(date_trunc('week', ${day}) AS DATE)`,
  weekday: (day) => `CAST(EXTRACT(ISODOW FROM ${day}) AS INTEGER)`,
  monthEnd: (day) => `CAST(date_trunc('month', ${day}) + interval '1 month' - interval '1 day' AS DATE)`,
  daysBetween: (from, to) => `(${to} - ${from})`,
};

/** Where SQLite and Postgres need other words for the same value. */
export interface FeedDialect {
  /** A whole number as hexadecimal text with leading zeros. */
  hex(sql: string, digits: number): string;
  /** Whether a text is a UUID. */
  isUuid(sql: string): string;
  /** Whether a text holds another. */
  contains(text: string, part: string): string;
  /** Where a text holds another, counted from 0; -1 if it does not. */
  indexOf(text: string, part: string): string;
  /** A text in small letters. */
  lower(text: string): string;
  /** A text in capital letters. */
  upper(text: string): string;
  /** A text that is compared and sorted by code points. */
  byCodePoint(text: string): string;
  /** A calendar day as days since 1970-01-01. */
  dayNumber(day: string): string;
  /** The calendar day, in UTC, of an instant. */
  dayOf(instant: string): string;
  /** A part of a day or an instant, in UTC. */
  part(part: DatePart, value: string, type: "day" | "instant"): string;
  /** A day or an instant as the feed writes it. */
  text(value: string, type: "day" | "instant"): string;
  /** A parameter (`$1`) as a value of this type. */
  parameter(name: string, type: ParameterType): string;
}

/** A part of a date and time. */
export type DatePart = "year" | "month" | "day" | "hour" | "minute" | "second";

/** The type of a parameter. */
export type ParameterType = "text" | "number" | "instant" | "day";

/** SQL of a history file. */
export const sqliteFeedDialect: FeedDialect = {
  hex: (sql, digits) => `printf('%0${digits}x', ${sql})`,
  isUuid: (sql) => `${sql} GLOB '${uuidGlob}'`,
  contains: (text, part) => `instr(${text}, ${part}) > 0`,
  indexOf: (text, part) => `instr(${text}, ${part}) - 1`,
  // SQLite's own only know ASCII. The feed's connection brings these.
  lower: (text) => `unicode_lower(${text})`,
  upper: (text) => `unicode_upper(${text})`,
  byCodePoint: (text) => text,
  dayNumber: (day) => `CAST(julianday(${day}) - 2440587.5 AS INTEGER)`,
  dayOf: (instant) => `date(${instant})`,
  part: (part, value) => `CAST(strftime('${strftimeParts[part]}', ${value}) AS INTEGER)`,
  text: (value) => value,
  parameter: (name, type) => `CAST(${name} AS ${type === "number" ? "REAL" : "TEXT"})`,
};

/** SQL of a history in Postgres. */
export const postgresFeedDialect: FeedDialect = {
  hex: (sql, digits) => `lpad(to_hex(${sql}), ${digits}, '0')`,
  isUuid: (sql) => `${sql} ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`,
  contains: (text, part) => `strpos(${text}, ${part}) > 0`,
  indexOf: (text, part) => `strpos(${text}, ${part}) - 1`,
  // In the collation of code points, only ASCII has capital letters.
  lower: (text) => `(lower(${text} COLLATE "default") COLLATE "C")`,
  upper: (text) => `(upper(${text} COLLATE "default") COLLATE "C")`,
  byCodePoint: (text) => `${text} COLLATE "C"`,
  dayNumber: (day) => `(${day} - DATE '1970-01-01')`,
  dayOf: (instant) => `CAST(${instant} AT TIME ZONE 'UTC' AS DATE)`,
  part: (part, value, type) =>
    `CAST(floor(EXTRACT(${part} FROM ${type === "instant" ? `${value} AT TIME ZONE 'UTC'` : value})) AS INTEGER)`,
  text: (value, type) =>
    type === "instant"
      ? `to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
      : `to_char(${value}, 'YYYY-MM-DD')`,
  parameter: (name, type) => `CAST(${name} AS ${postgresTypes[type]})`,
};

const uuidGlob = [8, 4, 4, 4, 12].map((digits) => "[0-9a-fA-F]".repeat(digits)).join("-");

const strftimeParts: Readonly<Record<DatePart, string>> = {
  year: "%Y",
  month: "%m",
  day: "%d",
  hour: "%H",
  minute: "%M",
  second: "%S",
};

const postgresTypes: Readonly<Record<ParameterType, string>> = {
  text: "TEXT",
  number: "DOUBLE PRECISION",
  instant: "TIMESTAMPTZ",
  day: "DATE",
};

/** A date in a time zone by a pattern of Java's SimpleDateFormat: yyyy, MM, dd, HH, mm, ss, EEE, MMM and quoted text. */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  return pattern.replace(/'([^']*)'|yyyy|MMMM|MMM|MM|dd|d|HH|mm|ss|EEEE|EEE/g, (token, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted;
    const [type, options] = tokens[token] ?? ["literal", {}];
    const format = new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", ...options });
    const text = format.formatToParts(date).find((part) => part.type === type)?.value ?? "";
    return token.length === 2 ? text.padStart(2, "0") : text;
  });
}

const tokens: Readonly<Record<string, readonly [Intl.DateTimeFormatPartTypes, Intl.DateTimeFormatOptions]>> = {
  yyyy: ["year", { year: "numeric" }],
  MMMM: ["month", { month: "long" }],
  MMM: ["month", { month: "short" }],
  MM: ["month", { month: "2-digit" }],
  dd: ["day", { day: "2-digit" }],
  d: ["day", { day: "numeric" }],
  HH: ["hour", { hour: "2-digit" }],
  mm: ["minute", { minute: "2-digit", hour: "2-digit" }],
  ss: ["second", { second: "2-digit", minute: "2-digit" }],
  EEEE: ["weekday", { weekday: "long" }],
  EEE: ["weekday", { weekday: "short" }],
};

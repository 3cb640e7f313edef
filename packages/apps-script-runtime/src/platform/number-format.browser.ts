/** Days from the day on which sheets begin to count, to 1970. */
const epochDays = 25_569;
const token = /"([^"]*)"|\\(.)|(y+|m+|d+|h+|s+)|#,##0(?:\.(0+))?|0(?:\.(0+))?|(%)|(General|@)/gi;

/** Whether a format shows a number as a date or a time. */
export function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|General|\[[^\]]*\]/gi, ""));
}

/**
 * Returns a value as a number format shows it. It knows what our add-on and our sheets use: whole and decimal numbers,
 * percentages, dates and times, texts, conditions. All else is shown as `General`.
 */
export function formatNumber(format: string, value: string | number, _options?: object): string {
  if (typeof value === "string") return value;
  const pattern = sectionFor(value, format);
  if (pattern === "General" || pattern === "@") return generalText(value);
  const percent = pattern.replace(/"[^"]*"/g, "").includes("%") ? 100 : 1;
  const date = isDateFormat(pattern) ? new Date(Math.round((value - epochDays) * 86_400) * 1000) : undefined;
  let isMinute = false;
  return pattern.replace(token, (whole, quoted, escaped, part, grouped, decimals, sign) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped;
    if (part !== undefined && date) {
      const text = datePart(part.toLowerCase(), isMinute, date);
      isMinute = /h/i.test(part);
      return text;
    }
    if (sign !== undefined) return whole;
    if (/^#,##0/.test(whole)) return fixed(value * percent, grouped?.length ?? 0, true);
    if (/^0/.test(whole)) return fixed(value * percent, decimals?.length ?? 0, false);
    return generalText(value);
  });
}

/** The first section whose condition holds; the last one has none. */
function sectionFor(value: number, format: string): string {
  for (const section of format.split(";")) {
    const [, operator, limit, rest] = /^\[([<>]=?)(-?[\d.]+)\](.*)$/.exec(section) ?? [];
    if (operator === undefined) return section;
    const difference = value - Number(limit);
    const isMet = operator.startsWith(">") ? difference > 0 : difference < 0;
    if (isMet || (operator.endsWith("=") && difference === 0)) return rest ?? "";
  }
  return "General";
}

function fixed(value: number, digits: number, isGrouped: boolean): string {
  const rounded = Number(`${Math.round(Number(`${Math.abs(value)}e${digits}`))}e-${digits}`);
  const text = rounded.toFixed(digits);
  const shown = isGrouped ? text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",") : text;
  return value < 0 && rounded > 0 ? `-${shown}` : shown;
}

/** At most 11 characters, as a cell without a format shows a number. */
function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 99_999_999_999.5 || size < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, "e")
      .replace(/e([+-])(\d)$/, "E$10$2")
      .replace("e", "E");
  }
  const whole = String(Math.trunc(size)).length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

function datePart(part: string, isMinute: boolean, date: Date): string {
  const [kind = ""] = part;
  const number = {
    y: date.getUTCFullYear(),
    m: isMinute ? date.getUTCMinutes() : date.getUTCMonth() + 1,
    d: date.getUTCDate(),
    h: date.getUTCHours(),
    s: date.getUTCSeconds(),
  }[kind];
  const text = String(number);
  return kind === "y" && part.length <= 2 ? text.slice(-2) : text.padStart(kind === "y" ? 4 : part.length, "0");
}

import type { CsvDialect } from "@aihr-plugins/report/csv";

/**
 * Returns the dialect of CSV that spreadsheets of this machine open with a double click: a decimal comma and semicolons
 * where the locale has them. The locale is that of the environment, else of the system.
 */
export function csvDialectOf(env: Readonly<Record<string, string | undefined>>): CsvDialect {
  const name = env["LC_ALL"] || env["LC_NUMERIC"] || env["LANG"] || "";
  const format = new Intl.NumberFormat(localeOf(name));
  const decimal = format.formatToParts(1.5).find(({ type }) => type === "decimal");
  if (decimal?.value === ",") return { decimalComma: true, delimiter: ";" };
  return { delimiter: semicolonRegions.test(format.resolvedOptions().locale) ? ";" : "," };
}

/** Switzerland and Liechtenstein write 1.5, and have semicolons between the cells of a list. */
const semicolonRegions = /-(?:CH|LI)\b/;

/** `de_DE.UTF-8@euro` is `de-DE`; `C` is English. Undefined for the system's. */
function localeOf(name: string): string | undefined {
  const tag = name.replace(/[.@].*$/, "").replaceAll("_", "-");
  if (tag === "C" || tag === "POSIX") return "en-US";
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** A program that learners can enroll in. Requests filter by SKU only, and replies never include it. */
export interface CatalogProgram {
  readonly sku: string;
  readonly name: string;
  readonly abbreviation: string;
  /** ISO 8601 duration, as in replies. */
  readonly totalDuration: string;
  /** The same duration in minutes. */
  readonly minutes: number;
}

/** The programs of generated populations. A SKU resembles neither name nor abbreviation, so that no test confuses them. */
export const programCatalog: readonly CatalogProgram[] = [
  program("PRG-40417", "People Analytics", "PA", "PT20H", 1200),
  program("PRG-11873", "HR Business Partner 2.0", "HRBP", "PT35H", 2100),
  program("PRG-72650", "Talent Acquisition", "TA", "PT30H", 1800),
  program("PRG-28094", "Learning & Development", "L&D", "P1DT2H", 1560),
  program("PRG-95312", "Compensation & Benefits", "C&B", "PT24H30M", 1470),
  program("PRG-63108", "Organizational Development", "OD", "P1D", 1440),
  program("PRG-50729", "Digital HR Transformation", "DHR", "PT18H45M", 1125),
  program("PRG-84461", "Diversity, Equity, Inclusion & Belonging", "DEIB", "PT12.5H", 750),
  program("PRG-37905", "Strategic HR Leadership", "SHRL", "PT40H", 2400),
  program("PRG-19286", "HR Metrics & Dashboards", "HRMD", "PT1H30M", 90),
  program("PRG-66043", "Generative AI for HR", "AI", "PT90M", 90),
  program("PRG-02517", "Employee Experience Design", "EX", "PT0.5H", 30),
  program("PRG-78832", "Global Mobility “Essentials”", "GME", "PT5400S", 90),
];

/**
 * Returns a key of a program's name and abbreviation, by which an entry of progress is matched to its program: replies
 * include no SKU, and two programs may share a name.
 */
export function catalogKey(name: string | null | undefined, abbreviation: string | null | undefined): string {
  return JSON.stringify([name ?? null, abbreviation ?? null]);
}

function program(
  sku: string,
  name: string,
  abbreviation: string,
  totalDuration: string,
  minutes: number,
): CatalogProgram {
  return { sku, name, abbreviation, totalDuration, minutes };
}

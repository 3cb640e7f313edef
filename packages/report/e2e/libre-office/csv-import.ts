/** What LibreOffice's import dialog asks about a CSV file. */
export interface CsvImport {
  /** Each of these characters ends a cell. */
  readonly separators: string;
  /** Reads no formula, number or date in quoted cells. */
  readonly quotedFieldAsText: boolean;
  /** Decides how numbers and dates are written. Default: `en-US`. */
  readonly locale?: keyof typeof languageIds;
  /** Removes spaces around cells and reads adjacent separators as one. Default: false. */
  readonly trimAndMerge?: boolean;
}

/** Windows' language identifiers, which LibreOffice takes. */
const languageIds = { "en-US": 1033, "de-DE": 1031, "fr-FR": 1036, "nl-NL": 1043 } as const;

/** Returns the name of LibreOffice's CSV filter with these options. */
export function filterOf(options: CsvImport): string {
  const { separators, quotedFieldAsText, locale = "en-US", trimAndMerge = false } = options;
  const codes = [...separators].map((separator) => separator.charCodeAt(0));
  // In the order of https://wiki.documentfoundation.org/Documentation/DevGuide/Spreadsheet_Documents#Filter_Options
  const tokens = [
    [...codes, ...(trimAndMerge ? ["MRG"] : [])].join("/"),
    '"'.charCodeAt(0),
    utf8,
    firstLine,
    columnFormats,
    languageIds[locale],
    quotedFieldAsText,
    detectNumbersAndDates,
    ...onlyForExport,
    trimAndMerge,
    allSheets,
    evaluateFormulas,
  ];
  return `CSV:${tokens.join(",")}`;
}

const utf8 = 76;
const firstLine = 1;
const columnFormats = "";
const detectNumbersAndDates = true;
const onlyForExport = [false, false];
const allSheets = 0;
const evaluateFormulas = true;

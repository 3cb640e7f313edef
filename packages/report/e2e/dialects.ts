import type { CsvOptions } from "@aihr-plugins/report/csv";

export const delimiters = [",", ";", "\t", "|"] as const;

/** Every dialect that `csv` writes. */
export const dialects: readonly CsvOptions[] = delimiters.flatMap((delimiter) =>
  [false, true].flatMap((decimalComma) =>
    [false, true].map((byteOrderMark) => ({ delimiter, decimalComma, byteOrderMark })),
  ),
);

/** The functions of the report package's entries that are held against SQL. */
export type ReportEntries = typeof import("@aihr-plugins/report") & typeof import("@aihr-plugins/report/lists");

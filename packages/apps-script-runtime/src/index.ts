export type { ClockOptions } from "./clock.ts";
export type { AuthMode, Call, Outcome } from "./execution/call.ts";
export type { HostOptions, UrlFetchFaults } from "./host/host-options.ts";
export type { SentMail } from "./host/mailbox.ts";
export type { InstalledTrigger } from "./host/triggers.ts";
export type { CellStyle, ChartPicture, SheetPicture } from "./host/workbook/picture.ts";
export { type Complaint, inspectSource } from "./inspect/inspect-source.ts";
export { touchedOnLoad } from "./inspect/touched-on-load.ts";
export { type AppsScript, type AppsScriptOptions, openAppsScript } from "./open-apps-script.ts";

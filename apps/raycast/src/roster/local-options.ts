import type { ReportOptions } from "@aihr-plugins/report";

/** Options for figures as of the instant of reading, with calendar days in this computer's time zone. */
export function localOptions(readAt: number): ReportOptions {
  return { readAt, timeZone: localTimeZone() };
}

/** UTC where the system names no zone that can be used. */
function localTimeZone(): string {
  try {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return Intl.DateTimeFormat("en-US", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

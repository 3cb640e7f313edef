import type { Role } from "./users.ts";

/** What goes wrong on Google's side. */
export interface UrlFetchFaults {
  /** A batch of more requests is refused as too many in a short time. */
  readonly batchAtMost?: number;
  /** How many of the first calls are refused as too many in a short time, however small. */
  readonly busyTimes?: number;
  /** How many of the first batches of two and more throw, as they do when one address cannot be resolved. */
  readonly throwsTimes?: number;
}

/** The world around a script. */
export interface HostOptions {
  /** Email address of the spreadsheet's owner. */
  readonly owner?: string;
  /** Other people who can open the spreadsheet, by email address. Who is not named can edit. */
  readonly users?: Readonly<Record<string, Exclude<Role, "owner">>>;
  /** IANA name of the spreadsheet's time zone. The script's own is that of its manifest. */
  readonly timeZone?: string;
  /** The spreadsheet's locale, such as `en_US`. */
  readonly locale?: string;
  /** The button that the user presses in questions unless another was chosen (default `YES`). */
  readonly usualAnswer?: "YES" | "NO";
  /** Milliseconds that each `fetch` or `fetchAll` takes by the runtime's clock, in addition to what it really takes. */
  readonly latencyMs?: number;
  /** Milliseconds that each call of a spreadsheet's method takes by the runtime's clock (default 0). */
  readonly spreadsheetCallMs?: number;
  /** Milliseconds by the runtime's clock after which a reply is given up (60,000 at Google). */
  readonly urlFetchTimeoutMs?: number;
  /** Real milliseconds after which a server counts as silent (default: as long as `urlFetchTimeoutMs`). */
  readonly silentAfterMs?: number;
  /** Requests in a day (20,000 for a consumer's account). */
  readonly urlFetchQuota?: number;
  /** Recipients of messages in a day, for each user (100 for a consumer's account). */
  readonly mailQuota?: number;
  /** Reads and writes of properties in a day, for each user (50,000 for a consumer's account). */
  readonly propertiesQuota?: number;
  readonly faults?: UrlFetchFaults;
}

/** What goes wrong on Google's side. */
export interface UrlFetchFaults {
  /** A batch of more requests is refused as too many in a short time. */
  readonly batchAtMost?: number;
  /** The first so many calls are refused as too many in a short time, however small. */
  readonly busyTimes?: number;
  /** The first so many batches of two and more throw, as they do when one address cannot be resolved. */
  readonly throwsTimes?: number;
}

/** The world around a script. */
export interface HostOptions {
  /** E-mail address of the spreadsheet's owner. */
  readonly owner?: string;
  /** IANA name of the spreadsheet's time zone. */
  readonly timeZone?: string;
  /** Milliseconds that each `fetch` or `fetchAll` takes by the runtime's clock, beside what it really takes. */
  readonly latencyMs?: number;
  /** Milliseconds after which a reply is given up (60,000 at Google). */
  readonly urlFetchTimeoutMs?: number;
  /** Requests in a day (20,000 for a consumer's account). */
  readonly urlFetchQuota?: number;
  /** Messages in a day (100 for a consumer's account). */
  readonly mailQuota?: number;
  readonly faults?: UrlFetchFaults;
}

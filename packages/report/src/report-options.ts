/** How a report is read. Every figure is computed as of `readAt`, never as of the moment of display. */
export interface ReportOptions {
  /** When the report was read, in milliseconds since 1970. */
  readonly readAt: number;
  /** Activity within this many calendar days is recent; progress without activity for longer is stalled. Default 30. */
  readonly days?: number;
  /** Time zone for counting calendar days, such as `Europe/Amsterdam`. Defaults to UTC. */
  readonly timeZone?: string;
}

/** The default of `days`. */
export const defaultDays = 30;

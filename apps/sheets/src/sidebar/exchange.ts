/** The result of an action. */
export interface Done {
  readonly ok: boolean;
  readonly text: string;
}

/** Who has the key: everyone who can edit the spreadsheet, or only the user who saved it. */
export type KeyStore = "document" | "user";

export type Rhythm = "off" | "hourly" | "daily" | "weekly" | "monthly";

type WeekDay = "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";

/** What happens by itself. */
export interface Schedule {
  readonly refresh: Rhythm;
  readonly digest: Exclude<Rhythm, "hourly">;
  /** Email addresses for the digest, separated by commas. */
  readonly to: string;
  /** Whether the digest is sent even if nothing changed since the one before. */
  readonly sendsUnchanged: boolean;
  /** Whether the digest names learners whose enrollments are stalled or at risk. */
  readonly withNames: boolean;
  /** Hour of the day, 0 to 23, in the spreadsheet's time zone. The digest follows an hour later. */
  readonly hour: number;
  /** For weekly rhythms. */
  readonly weekDay: WeekDay;
}

/** The schedule, and whose it is. */
export interface SavedSchedule extends Schedule {
  /** Email address of the user as whom it runs. Blank if nothing is scheduled. */
  readonly user: string;
}

/** What the sidebar shows when it opens. The key stays on the server. */
export interface SidebarState {
  readonly baseUrl: string;
  readonly hasKey: boolean;
  readonly pageSize: number;
  /** Whether the API's count is known to be that of all learners. */
  readonly countsAll: boolean;
  readonly store: KeyStore;
  readonly schedule: SavedSchedule;
  /** IANA name of the spreadsheet's time zone, in which the hours are. */
  readonly timeZone: string;
  /** The spreadsheet's locale, such as `de_DE`, which says how formulas are written. */
  readonly locale: string;
  /** Whether made-up learners are shown. */
  readonly usesSampleData: boolean;
}

/** What the sidebar sends. An empty key leaves the saved one. */
export interface SettingsForm {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly pageSize: number;
  /** Whether the API's count is known to be that of all learners. */
  readonly countsAll: boolean;
  readonly store: KeyStore;
}

/** The result of an action. */
export interface Done {
  readonly ok: boolean;
  readonly text: string;
}

/** Who has the key: everyone who can edit the spreadsheet, or only the user who saved it. */
export type KeyStore = "document" | "user";

export type Rhythm = "off" | "hourly" | "daily" | "weekly";

/** What happens by itself. */
export interface Schedule {
  readonly refresh: Rhythm;
  readonly digest: Exclude<Rhythm, "hourly">;
  /** Email address for the digest. */
  readonly to: string;
}

/** What the sidebar shows when it opens. The key stays on the server. */
export interface SidebarState {
  readonly baseUrl: string;
  readonly hasKey: boolean;
  readonly pageSize: number;
  /** Whether the API's count is known to be that of all learners. */
  readonly countsAll: boolean;
  readonly store: KeyStore;
  readonly schedule: Schedule;
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

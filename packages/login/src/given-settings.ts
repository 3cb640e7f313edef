/** The environment of a program. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings in the environment; undefined if not set, or blank. */
export interface GivenSettings {
  readonly baseUrl: string | undefined;
  readonly apiKey: string | undefined;
}

/** Reads the environment's settings. Arguments have none, since other users of a machine can read a command's arguments. */
export function givenSettings({ AIHR_BASE_URL: baseUrl, AIHR_API_KEY: apiKey }: Environment): GivenSettings {
  return { baseUrl: baseUrl?.trim() || undefined, apiKey: apiKey?.trim() || undefined };
}

/** The names of the settings that are missing. */
export function namesOfMissing({ baseUrl, apiKey }: GivenSettings): readonly string[] {
  return [...(baseUrl ? [] : ["AIHR_BASE_URL"]), ...(apiKey ? [] : ["AIHR_API_KEY"])];
}

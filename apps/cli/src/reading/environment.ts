import { UserError } from "../world/user-error.ts";
import type { World } from "../world/world.ts";

/** Where the API is, and the key to it. */
export interface Access {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Whether it is the sandbox of this process. */
  readonly isMadeUp: boolean;
}

/** The settings in the environment; undefined if not set, or blank. */
export interface GivenSettings {
  readonly baseUrl: string | undefined;
  readonly apiKey: string | undefined;
}

/** Reads the environment's settings. Arguments have none, since other users of a machine can read a command's arguments. */
export function givenSettings({ AIHR_BASE_URL: baseUrl, AIHR_API_KEY: apiKey }: World["env"]): GivenSettings {
  return { baseUrl: baseUrl?.trim() || undefined, apiKey: apiKey?.trim() || undefined };
}

/** The error that says how to set what is missing. */
export function missingSettings({ baseUrl, apiKey }: GivenSettings): UserError {
  const missing = [...(baseUrl ? [] : ["AIHR_BASE_URL"]), ...(apiKey ? [] : ["AIHR_API_KEY"])];
  const [are, them] = missing.length > 1 ? ["are", "them"] : ["is", "it"];
  return new UserError(`${missing.join(" and ")} ${are} not set. Set ${them} before you run aihr:

${settingsHelp}

Or run aihr login once, which saves both. Or add --sandbox to try aihr with made-up learners.`);
}

/** How to set the settings. */
export const settingsHelp = `  export AIHR_BASE_URL=https://…
      the server that AIHR's API reference shows once you are signed in
  export AIHR_API_KEY=…
      a key for the Reporting API, made in the AIHR admin area`;

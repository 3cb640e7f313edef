import { UserError } from "../world/user-error.ts";
import type { World } from "../world/world.ts";

/** Where the API is, and the key to it. */
export interface Access {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Whether it is the sandbox of this process. */
  readonly isMadeUp: boolean;
}

/**
 * Reads the settings. They come from the environment alone, since other users of a machine can read a command's
 * arguments.
 *
 * @throws UserError that tells how to set what is missing
 */
export function readEnvironment({ AIHR_BASE_URL: baseUrl, AIHR_API_KEY: apiKey }: World["env"]): Access {
  if (baseUrl?.trim() && apiKey?.trim()) return { baseUrl, apiKey: apiKey.trim(), isMadeUp: false };

  const missing = [...(baseUrl?.trim() ? [] : ["AIHR_BASE_URL"]), ...(apiKey?.trim() ? [] : ["AIHR_API_KEY"])];
  const [are, them] = missing.length > 1 ? ["are", "them"] : ["is", "it"];
  throw new UserError(`${missing.join(" and ")} ${are} not set. Set ${them} before you run aihr:

${settingsHelp}

Or add --sandbox to try aihr with made-up learners.`);
}

/** How to set the settings. */
export const settingsHelp = `  export AIHR_BASE_URL=https://…
      the server that AIHR's API reference shows once you are signed in
  export AIHR_API_KEY=…
      a key for the Reporting API, made in the AIHR admin area`;

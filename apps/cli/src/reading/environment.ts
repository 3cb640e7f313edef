import { type GivenSettings, type Login, namesOfMissing } from "@aihr-plugins/login";
import { UserError } from "../world/user-error.ts";

/** Where the API is, and the key to it. */
export interface Access extends Login {
  /** Whether it is the sandbox of this process. */
  readonly isMadeUp: boolean;
}

/** The error that says how to set what is missing. */
export function missingSettings(given: GivenSettings): UserError {
  const missing = namesOfMissing(given);
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

import { readBaseUrl } from "@aihr-plugins/core";
import { givenSettings } from "./given-settings.ts";
import { LoginError } from "./login-error.ts";
import { type Login, type LoginWorld, readSavedLogin, savedKey } from "./saved-login.ts";

/**
 * Returns where the API is and the key to it: from the environment, else as `aihr login` saved them; undefined if one of
 * them is in neither. A saved key goes to no other base URL than the one that it was saved for.
 *
 * @throws LoginError for a saved login that cannot be used
 * @throws AihrError `invalid-setting` for a base URL that is none
 */
export async function readAccess(world: LoginWorld): Promise<Login | undefined> {
  const given = givenSettings(world.env);
  if (given.baseUrl && given.apiKey) return { baseUrl: given.baseUrl, apiKey: given.apiKey };
  const saved = await readSavedLogin(world);
  if (!saved) return undefined;
  const { baseUrl = saved.baseUrl, apiKey } = given;
  if (apiKey) return { baseUrl, apiKey };
  if (readBaseUrl(baseUrl) !== saved.baseUrl) throw new LoginError(otherServer);
  return { baseUrl, apiKey: await savedKey(saved, world) };
}

const otherServer =
  "AIHR_BASE_URL is another server than the one that you logged in to, so the saved API key is not sent there. Set AIHR_API_KEY too, or unset AIHR_BASE_URL, or run aihr login.";

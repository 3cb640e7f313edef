import { readBaseUrl } from "@aihr-plugins/core";
import { readSavedLogin, savedKey } from "../login/saved-login.ts";
import { UserError } from "../world/user-error.ts";
import type { World } from "../world/world.ts";
import { type Access, givenSettings, missingSettings } from "./environment.ts";

/**
 * Returns where the API is and the key to it: from the environment, else as `aihr login` saved them. A saved key goes to
 * no other base URL than the one that it was saved for.
 *
 * @throws UserError that says how to set what is missing
 */
export async function readAccess(world: Pick<World, "env" | "openKeyring">): Promise<Access> {
  const given = givenSettings(world.env);
  if (given.baseUrl && given.apiKey) return { baseUrl: given.baseUrl, apiKey: given.apiKey, isMadeUp: false };
  const saved = await readSavedLogin(world);
  if (!saved) throw missingSettings(given);
  const { baseUrl = saved.baseUrl, apiKey } = given;
  if (apiKey) return { baseUrl, apiKey, isMadeUp: false };
  if (readBaseUrl(baseUrl) !== saved.baseUrl) throw new UserError(otherServer);
  return { baseUrl, apiKey: await savedKey(saved, world), isMadeUp: false };
}

const otherServer =
  "AIHR_BASE_URL is another server than the one that you logged in to, so the saved API key is not sent there. Set AIHR_API_KEY too, or unset AIHR_BASE_URL, or run aihr login.";

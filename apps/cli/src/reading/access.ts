import { givenSettings, type LoginWorld, readAccess } from "@aihr-plugins/login";
import { type Access, missingSettings } from "./environment.ts";

/**
 * Returns where the API is and the key to it: from the environment, else as `aihr login` saved them.
 *
 * @throws UserError that says how to set what is missing
 * @throws LoginError for a saved login that cannot be used
 */
export async function requireAccess(world: LoginWorld): Promise<Access> {
  const login = await readAccess(world);
  if (login === undefined) throw missingSettings(givenSettings(world.env));
  return { ...login, isMadeUp: false };
}

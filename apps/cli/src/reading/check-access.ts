import { createClient } from "@aihr-plugins/core";
import type { World } from "../world/world.ts";
import type { Access } from "./environment.ts";

/**
 * Asks the API for one learner, to find out whether it accepts the key.
 *
 * @throws AihrError if not, or if the API cannot be reached
 */
export async function checkAccess({ baseUrl, apiKey }: Access, { signal }: World): Promise<undefined> {
  await createClient({ baseUrl, apiKey, signal, patienceMs: 20_000 }).page({ page: 1, pageSize: 1 });
}

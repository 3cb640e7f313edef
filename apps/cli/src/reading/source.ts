import { UserError } from "../world/user-error.ts";
import type { World } from "../world/world.ts";
import { requireAccess } from "./access.ts";
import type { Access } from "./environment.ts";

export interface SourceOptions {
  readonly sandbox?: true | undefined;
  readonly learners?: number | undefined;
}

/**
 * Lets `work` read from the API that the settings name, or from a sandbox in this process.
 *
 * @throws UserError for missing settings, and for `--learners` without `--sandbox`
 */
export async function withSource<T>(
  { sandbox, learners }: SourceOptions,
  world: World,
  work: (access: Access) => Promise<T>,
): Promise<T> {
  if (!sandbox) {
    if (learners !== undefined) throw new UserError("--learners is the size of the sandbox: add --sandbox.");
    return work(await requireAccess(world));
  }
  // Loaded only here: a report of the API needs none of it.
  const { createSandbox, lastMidnight, sandboxApiKey } = await import("@aihr-plugins/sandbox");
  const { serveSandbox } = await import("@aihr-plugins/sandbox/http");
  const { madeUpOrganization } = await import("../sandbox/made-up.ts");
  const { url, close } = await serveSandbox({
    // One report is of one day, even if midnight comes while it is read.
    sandbox: createSandbox(madeUpOrganization(world, { learners, asOf: Date.parse(lastMidnight(world.now())) })),
  });
  return work({ baseUrl: url, apiKey: sandboxApiKey, isMadeUp: true }).finally(close);
}

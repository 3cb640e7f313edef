import { createSandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { madeUpPopulation } from "../sandbox/made-up.ts";
import { UserError } from "../world/user-error.ts";
import type { World } from "../world/world.ts";
import { type Access, readEnvironment } from "./environment.ts";

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
    return work(readEnvironment(world.env));
  }
  const { url, close } = await serveSandbox({
    sandbox: createSandbox({ population: madeUpPopulation(world, learners) }),
  });
  return work({ baseUrl: url, apiKey: sandboxApiKey, isMadeUp: true }).finally(close);
}

import { isAihrError } from "@aihr-plugins/core";
import { givenSettings, readSavedLogin } from "@aihr-plugins/login";
import type { Command } from "@commander-js/extra-typings";
import { placeOf } from "../login/saved-login.ts";
import { requireAccess } from "../reading/access.ts";
import { checkAccess } from "../reading/check-access.ts";
import type { Access } from "../reading/environment.ts";
import { withSource } from "../reading/source.ts";
import { exitCodes } from "../world/exit-code.ts";
import type { Finish } from "../world/finish.ts";
import { print, type World } from "../world/world.ts";
import { sandboxOption } from "./options/shared.ts";

/** Adds `aihr status`. */
export function addStatusCommand(program: Command, world: World, finish: Finish): void {
  program
    .command("status")
    .description("Show which server and key commands use, where they come from, and whether the API accepts them.")
    .addOption(sandboxOption)
    .action(async ({ sandbox }) => {
      const exitCode = sandbox
        ? await withSource({ sandbox }, world, (access) => show(access, "the sandbox", "the sandbox", world))
        : await showSettings(world);
      finish(exitCode);
    });
}

async function showSettings(world: World): Promise<number> {
  const access = await requireAccess(world);
  const { baseUrl, apiKey } = givenSettings(world.env);
  const saved = baseUrl && apiKey ? undefined : await readSavedLogin(world);
  const place = saved ? await placeOf(saved, world) : "";
  return show(access, baseUrl ? "AIHR_BASE_URL" : "aihr login", apiKey ? "AIHR_API_KEY" : place, world);
}

async function show(access: Access, urlSource: string, keySource: string, world: World): Promise<number> {
  await print(world.stdout, `Base URL  ${access.baseUrl}, from ${urlSource}\nAPI key   from ${keySource}\n`);
  const refusal = await checkAccess(access, world).catch((error: unknown) => {
    if (isAihrError(error) && !world.signal.aborted) return error;
    throw error;
  });
  await print(world.stdout, `API       ${refusal?.message ?? "accepts the key"}\n`);
  if (refusal === undefined) return exitCodes.done;
  return refusal.code === "invalid-setting" ? exitCodes.wrongUsage : exitCodes.refused;
}

import { isAihrError, readApiKey, readBaseUrl } from "@aihr-plugins/core";
import { givenSettings, type Login, readSavedLogin } from "@aihr-plugins/login";
import type { Command } from "@commander-js/extra-typings";
import { ask, readInput } from "../login/ask.ts";
import { placeOf, saveLogin } from "../login/saved-login.ts";
import { checkAccess } from "../reading/check-access.ts";
import { withSource } from "../reading/source.ts";
import { paperOf } from "../rendering/terminal/paper.ts";
import { exitCodes } from "../world/exit-code.ts";
import type { Finish } from "../world/finish.ts";
import { UserError } from "../world/user-error.ts";
import { print, type World } from "../world/world.ts";
import { sandboxOption } from "./options/shared.ts";

/** Adds `aihr login`. */
export function addLoginCommand(program: Command, world: World, finish: Finish): void {
  program
    .command("login")
    .description("Save the base URL and the API key, so that commands need no settings.")
    .option("--base-url <url>", "the server that AIHR's API reference shows once you are signed in")
    .option("--with-key", "read the API key from standard input, instead of asking for it")
    .option("--in-file", "save the key in a file that only you can read, not in the system's credential store")
    .addOption(sandboxOption)
    .addHelpText("after", help)
    .action(async ({ sandbox, baseUrl, withKey, inFile }) => {
      const { wrap } = paperOf(world.stdout);
      const text = sandbox
        ? await tryOut(world)
        : await logIn(await readLogin(baseUrl, withKey === true, world), inFile === true, world);
      await print(world.stdout, `${wrap(text)}\n`);
      finish(exitCodes.done);
    });
}

async function readLogin(typedUrl: string | undefined, withKey: boolean, world: World): Promise<Login> {
  const isTerminal = world.stdin.isTTY === true;
  const saved = await readSavedLogin(world).catch(() => undefined);
  const known = givenSettings(world.env).baseUrl ?? saved?.baseUrl;
  if (!isTerminal && !withKey) throw new UserError(noTerminal);
  const url = typedUrl ?? (isTerminal ? await askForUrl(known, world) : known);
  if (url === undefined) throw new UserError("The base URL is missing. Add --base-url https://….");
  const baseUrl = checked(readBaseUrl, url);
  const typedKey = isTerminal ? await ask("API key (not shown): ", world, true) : await readInput(world);
  return { baseUrl, apiKey: checked(readApiKey, typedKey) };
}

async function askForUrl(known: string | undefined, world: World): Promise<string> {
  const typed = await ask(known ? `Base URL (${known}): ` : "Base URL: ", world);
  return typed.trim() || (known ?? "");
}

/** The client's checks name environment variables when they fail, and here none are set. */
function checked(read: (text: string) => string, text: string): string {
  try {
    return read(text);
  } catch (error) {
    throw isAihrError(error) ? new UserError(error.message) : error;
  }
}

async function logIn(login: Login, isFileWanted: boolean, world: World): Promise<string> {
  await checkAccess({ ...login, isMadeUp: false }, world);
  const saved = await saveLogin(login, world, isFileWanted);
  const place = await placeOf(saved, world);
  const words = saved.apiKey === undefined ? `The API key is in ${place}.` : inFileWords(place, isFileWanted);
  return `Logged in to ${saved.baseUrl}. ${words}${environmentWords(world)}`;
}

function inFileWords(path: string, isFileWanted: boolean): string {
  const why = isFileWanted ? "" : ": this machine has no credential store that aihr can use";
  return `The API key is in ${path}, which only you can read${why}.`;
}

function environmentWords({ env }: World): string {
  const { baseUrl, apiKey } = givenSettings(env);
  const names = [...(baseUrl ? ["AIHR_BASE_URL"] : []), ...(apiKey ? ["AIHR_API_KEY"] : [])].join(" and ");
  return (
    names &&
    `\n${names} in your environment still come${names.includes(" ") ? "" : "s"} first. Unset to use what was saved.`
  );
}

/** A sandbox ends with its command, so there is nothing to save. */
async function tryOut(world: World): Promise<string> {
  await withSource({ sandbox: true }, world, (access) => checkAccess(access, world));
  return "The sandbox accepted its key. Nothing was saved: with --sandbox, commands need no login.";
}

const noTerminal =
  "There is no terminal to ask on. Pass the API key on standard input: aihr login --base-url https://… --with-key < key.txt";

const help = `
Asks for the base URL and the API key, tests them, and saves them: the key in the system's credential store (Keychain,
Credential Manager, Secret Service), or in a file that only you can read where there is none. The key is never shown, and
there is no option for it, because other users of a machine can read a command's arguments.

AIHR_BASE_URL and AIHR_API_KEY come before what is saved. A saved key is sent to the base URL that it was saved for, and
to no other.

Examples:
  aihr login
  pass show aihr | aihr login --base-url https://… --with-key
  aihr login --sandbox                          try it without an account`;

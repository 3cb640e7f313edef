import { newToken, openTokenFile, type TokenFile } from "@aihr-plugins/feed/http";
import { Argument, type Command, InvalidArgumentError } from "@commander-js/extra-typings";
import { historyLocation } from "../../reading/history/history-location.ts";
import { withHistory } from "../../reading/history/with-history.ts";
import { exitCodes } from "../../world/exit-code.ts";
import type { Finish } from "../../world/finish.ts";
import { refuseWriting } from "../../world/refuse-writing.ts";
import { UserError } from "../../world/user-error.ts";
import { print, type World } from "../../world/world.ts";
import { historyOption } from "../options/history-options.ts";
import { fileName } from "../options/parse.ts";
import { readTokens, tokenPath } from "./serve-history.ts";

/** Adds `aihr feed token` with its commands. */
export function addFeedTokenCommand(feed: Command, world: World, finish: Finish): void {
  const command = feed.command("token").description("Make, list or revoke the access tokens of a feed.");
  const nameArgument = () => new Argument("<name>", "who uses it, such as tableau").argParser(tokenName);

  withPlace(command.command("add").description("Make an access token. It is shown once."))
    .addArgument(nameArgument())
    .action(async (name, _, asked) => {
      const place: Place = asked.optsWithGlobals();
      await refuseMissingHistory(place, world);
      const { path, file } = opened(place, world);
      if (readTokens(file.tokens).some((token) => token.name === name)) {
        throw new UserError(`There is a token ${name} already. Choose another name, or revoke it first.`);
      }
      const { token, kept } = newToken(name, world.now());
      await writing(path, () => file.add(kept));
      await print(world.stdout, `Token: ${token}\n`);
      await print(
        world.stderr,
        "This is the only time that it is shown. Tools use it as the password, with any user name.\n",
      );
      finish(exitCodes.done);
    });

  withPlace(command.command("list").description("List the access tokens by name.")).action(async (_, asked) => {
    const tokens = readTokens(opened(asked.optsWithGlobals(), world).file.tokens);
    const lines = tokens.map(({ name, createdAt }) => `${name}  since ${createdAt.slice(0, 10)}\n`);
    await print(world.stdout, lines.length === 0 ? "There are no access tokens.\n" : lines.join(""));
    finish(exitCodes.done);
  });

  withPlace(command.command("revoke").description("Revoke an access token. A running feed refuses it at once."))
    .addArgument(nameArgument())
    .action(async (name, _, asked) => {
      const { path, file } = opened(asked.optsWithGlobals(), world);
      readTokens(file.tokens);
      const isRevoked = await writing(path, () => file.revoke(name));
      if (!isRevoked) throw new UserError(`There is no access token ${name}.`, exitCodes.refused);
      await print(world.stdout, `Revoked ${name}.\n`);
      finish(exitCodes.done);
    });
}

function withPlace(command: Command) {
  return command
    .addOption(historyOption)
    .option("--tokens <file>", "file of access tokens (next to the history)", fileName);
}

/** Where the tokens are. `feed` has the same options, and takes them wherever they stand. */
interface Place {
  readonly history?: string | undefined;
  readonly tokens?: string | undefined;
}

function opened({ history, tokens }: Place, world: World): { readonly path: string; readonly file: TokenFile } {
  const path = tokenPath(tokens, historyLocation(history, world));
  return { path, file: openTokenFile(path) };
}

/** A token of a history that is not there would be of no use, and is most often a misspelled name. */
async function refuseMissingHistory({ history, tokens }: Place, world: World): Promise<void> {
  const location = historyLocation(history, world);
  if (tokens !== undefined || location.kind !== "file") return;
  await withHistory(location, { create: false }, async () => {});
}

async function writing<T>(path: string, write: () => T): Promise<T> {
  try {
    return write();
  } catch (error) {
    throw refuseWriting(path, error);
  }
}

function tokenName(text: string): string {
  if (/^[\w.-]{1,40}$/.test(text)) return text;
  throw new InvalidArgumentError("It must be 1 to 40 letters, digits, dots, dashes or underscores.");
}

import type { Command } from "@commander-js/extra-typings";
import { exitCodes } from "../world/exit-code.ts";
import type { Finish } from "../world/finish.ts";
import { UserError } from "../world/user-error.ts";
import type { World } from "../world/world.ts";
import { serveDemoFeed } from "./feed/demo-feed.ts";
import { usualFeedPort } from "./feed/open-feed-server.ts";
import { type FeedServerOptions, serveHistory } from "./feed/serve-history.ts";
import { addFeedTokenCommand } from "./feed/token.ts";
import { historyOption } from "./options/history-options.ts";
import { fileName, numberFrom, positiveNumber } from "./options/parse.ts";

/** Adds `aihr feed` with its commands. */
export function addFeedCommand(program: Command, world: World, finish: Finish): void {
  const command = program
    .command("feed")
    .description("Serve a history to Excel, Power BI and Tableau as an OData feed.")
    .addOption(historyOption)
    .option("--tokens <file>", "file of access tokens (next to the history)", fileName)
    .option("--port <number>", "port to serve on; 0 takes any free one", numberFrom(0, 65_535), usualFeedPort)
    .option("--host <address>", "address to serve on", "127.0.0.1")
    .option("--public-url <url>", "address by which tools reach it, behind a proxy")
    .option("--without-names", "leave out learners' names")
    .option("--rate-limit <number>", "requests a minute of one access token", positiveNumber, 60_000)
    .option("--demo", "serve a year of made-up learners, and make an access token")
    .addHelpText("after", help)
    .action(async ({ demo, ...options }) => {
      if (demo === true) refuseWithDemo(options);
      await (demo === true ? serveDemoFeed(options, world) : serveHistory(options, world));
      finish(exitCodes.done);
    });
  addFeedTokenCommand(command, world, finish);
}

function refuseWithDemo({ history, tokens }: Pick<FeedServerOptions, "history" | "tokens">): void {
  const place = history !== undefined ? "--history" : tokens !== undefined ? "--tokens" : undefined;
  if (place === undefined) return;
  throw new UserError(`--demo serves made-up learners with a token of their own: leave out ${place}, or --demo.`);
}

const help = `
The feed only reads the history, and never has the AIHR key. Tools sign in with an access token as the password:
  aihr feed token add tableau

It serves this machine only, unless --host says otherwise. For other machines, put a proxy with TLS before it, and say by
which address tools reach it: --public-url https://bi.example.com. Each request is logged as a line of JSON on standard
error, without tokens, names or what was filtered by.

Examples:
  aihr feed --demo
  aihr feed --history learning.db
  aihr feed --host 0.0.0.0 --public-url https://bi.example.com --without-names`;

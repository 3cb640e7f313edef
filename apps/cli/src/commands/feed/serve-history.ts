import { createFeed, type FeedOptions } from "@aihr-plugins/feed";
import { type KeptToken, openTokenFile, type ServedFeed, tokenPathOf } from "@aihr-plugins/feed/http";
import type { HistoryLocation } from "@aihr-plugins/history/open";
import { historyLocation, historyName } from "../../reading/history/history-location.ts";
import { withFeedDatabase } from "../../reading/history/with-feed-database.ts";
import { paperOf } from "../../rendering/terminal/paper.ts";
import { printable } from "../../rendering/terminal/printable.ts";
import { howToRun } from "../../world/how-to-run.ts";
import { UserError } from "../../world/user-error.ts";
import { interrupted, print, tell, type World } from "../../world/world.ts";
import { openFeedServer } from "./open-feed-server.ts";

/** How a feed is served. */
export interface FeedServerOptions {
  readonly history?: string | undefined;
  readonly tokens?: string | undefined;
  readonly port: number;
  readonly host: string;
  readonly publicUrl?: string | undefined;
  readonly withoutNames?: true | undefined;
  readonly rateLimit: number;
}

/** Serves a history until the user stops it. @throws UserError if it cannot be opened or served */
export async function serveHistory(options: FeedServerOptions, world: World): Promise<void> {
  const location = historyLocation(options.history, world);
  const tokens = openTokenFile(tokenPath(options.tokens, location));
  await withFeedDatabase(location, async (source) => {
    await serveUntilStopped({ ...options, ...source }, tokens.tokens, world, (served, address) => {
      const { paint } = paperOf(world.stdout);
      const rest = `\n  Feed     ${address}/odata/\n  Connect  ${served.url}/ says how, for Excel, Power BI and Tableau\n\n`;
      const hint = readTokens(tokens.tokens).length === 0 ? noTokenText(options, world) : "";
      return paint("bold", `The feed serves ${printable(historyName(location))}. Ctrl-C ends it.`) + rest + hint;
    });
  });
}

function noTokenText({ history, tokens }: FeedServerOptions, world: World): string {
  const places = [history && ` --history ${printable(history)}`, tokens && ` --tokens ${printable(tokens)}`];
  const command = `${howToRun(world)} feed token add tableau${places.filter(Boolean).join("")}`;
  return `There is no access token yet, so every request will be refused. Make one, while this runs:\n  ${command}\n\n`;
}

/** Serves a feed, says where, and waits until the user stops it. */
export async function serveUntilStopped(
  options: FeedServerOptions & Pick<FeedOptions, "database" | "dialect">,
  tokens: () => readonly KeptToken[],
  world: World,
  welcome: (served: ServedFeed, address: string) => string,
): Promise<void> {
  const { database, dialect, withoutNames = false, port, host, publicUrl, rateLimit } = options;
  const served = await openFeedServer({
    feed: createFeed({ database, dialect, withoutNames }),
    tokens,
    port,
    hostname: host,
    requestsPerMinute: rateLimit,
    ...(publicUrl !== undefined && { publicUrl: checkedUrl(publicUrl) }),
    log: (entry) => void tell(world, `${JSON.stringify(entry)}\n`),
  });
  try {
    await print(world.stdout, welcome(served, publicUrl === undefined ? served.url : checkedUrl(publicUrl)));
    await interrupted(world.signal);
  } finally {
    await served.close();
  }
}

/** The file of tokens. @throws UserError for a history that has no place next to it */
export function tokenPath(asked: string | undefined, location: HistoryLocation): string {
  if (asked !== undefined) return asked;
  if (location.kind === "file") return tokenPathOf(location.path);
  throw new UserError("A history in Postgres has no file of access tokens next to it. Name one: --tokens FILE.");
}

/** The tokens of a file. @throws UserError if it holds something else */
export function readTokens(tokens: () => readonly KeptToken[]): readonly KeptToken[] {
  try {
    return tokens();
  } catch {
    throw new UserError("The file of access tokens cannot be read. Delete it, and make new tokens.");
  }
}

function checkedUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isAddress = url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "";
  if (!isAddress) throw new UserError("--public-url needs an address without a path, such as https://bi.example.com.");
  return url.origin;
}

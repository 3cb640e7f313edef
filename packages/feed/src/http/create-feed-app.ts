import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import type { Feed } from "../create-feed.ts";
import { type KeptToken, tokenOf } from "../tokens/access-token.ts";
import { type AccessLogEntry, loggedRequest } from "./access-log.ts";
import { connectPage } from "./connect-page.ts";
import { tokenInRequest } from "./credentials.ts";
import { createRequestLimit } from "./request-limit.ts";

/** What an application serves, and to whom. */
export interface FeedAppOptions {
  readonly feed: Feed;
  /** The access tokens that count at this moment. */
  readonly tokens: () => readonly KeptToken[];
  /** Called after each request of data. */
  readonly log?: (entry: AccessLogEntry) => void;
  /** The address under which clients know the server, without a slash at its end; else that of each request. */
  readonly publicUrl?: string;
  /** Host names by which it may be asked, such as `localhost`. Any if left out. */
  readonly onlyHosts?: readonly string[];
  /** Requests a minute that one access token may make (default 60,000). */
  readonly requestsPerMinute?: number;
  /** Milliseconds since 1970; the machine's clock by default. */
  readonly now?: () => number;
}

/** Wrong tokens that one address may try in a minute. */
const wrongTokensPerMinute = 30;

/** The feed as an HTTP application: who may ask, the page that says how to connect, health, compression, the log. */
export function createFeedApp(options: FeedAppOptions): Hono {
  const { feed, tokens, log = () => undefined, requestsPerMinute = 60_000, now = Date.now } = options;
  const wrong = createRequestLimit(wrongTokensPerMinute, now);
  const requests = createRequestLimit(requestsPerMinute, now);
  const app = new Hono();
  app.use(compress());
  app.use(async (context, next) => {
    // A page of another site whose name leads to this machine must not be served, nor be named in links.
    const { hostname } = new URL(context.req.url);
    if (options.onlyHosts && !options.onlyHosts.includes(hostname)) {
      return context.text("This feed is not served under that name. Its --public-url says under which it is.\n", 421);
    }
    return next();
  });
  app.use(async (context, next) => {
    await next();
    context.header("x-content-type-options", "nosniff");
    context.header("referrer-policy", "no-referrer");
  });

  app.get("/", (context) => {
    context.header(
      "content-security-policy",
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'",
    );
    return context.html(connectPage(`${addressOf(context)}/odata/`));
  });
  app.get("/health", (context) => context.json({ status: "ok" }));
  app.get("/odata", (context) => context.redirect("/odata/", 308));
  app.all("/odata/*", async (context) => {
    const startedAt = now();
    const { path, query } = partsOf(context.req.url);
    const text = tokenInRequest(context.req.header("authorization"), query);
    const token = text === null ? null : tokenOf(text, tokens());
    const response = await (token === null ? refuse(context, text !== null) : answer(context, token, path, query));
    log({
      time: new Date(startedAt).toISOString(),
      method: context.req.method,
      ...loggedRequest(path, query),
      status: response.status,
      ms: Math.round(now() - startedAt),
      bytes: Number(response.headers.get("content-length") ?? 0),
      token: token?.name ?? null,
    });
    return response;
  });
  app.notFound((context) => context.text("There is nothing here. The feed is at /odata/.\n", 404));
  app.onError((_error, context) => {
    return errorResponse(context, 500, "InternalError", "The history cannot be read right now. Try again later.");
  });
  return app;

  function refuse(context: Context, hasToken: boolean): Response {
    const address = getConnInfo(context).remote.address ?? "";
    const seconds = hasToken ? wrong.secondsToWait(address) : 0;
    if (seconds > 0) return tooMany(context, seconds);
    if (hasToken) wrong.count(address);
    // Tableau and Excel only send a password after this challenge.
    context.header("www-authenticate", 'Basic realm="AIHR feed", charset="UTF-8"');
    return errorResponse(context, 401, "Unauthorized", "This feed needs an access token as the password.");
  }

  async function answer(context: Context, token: KeptToken, path: string, query: string): Promise<Response> {
    const seconds = requests.secondsToWait(token.name);
    if (seconds > 0) return tooMany(context, seconds);
    requests.count(token.name);
    const { method } = context.req;
    const reply = await feed.respond({
      method,
      path,
      query,
      headers: context.req.header(),
      root: `${addressOf(context)}/odata/`,
    });
    const headers = { ...reply.headers, "content-length": String(Buffer.byteLength(reply.body)) };
    const isBodiless = method === "HEAD" || reply.status === 304;
    return new Response(isBodiless ? null : reply.body, { status: reply.status, headers });
  }

  function addressOf(context: Context): string {
    return options.publicUrl ?? new URL(context.req.url).origin;
  }
}

function tooMany(context: Context, seconds: number): Response {
  context.header("retry-after", String(seconds));
  return errorResponse(context, 429, "TooManyRequests", "Too many requests. Try again in a minute.");
}

function errorResponse(context: Context, status: 401 | 429 | 500, code: string, message: string): Response {
  context.header("odata-version", "4.0");
  return context.body(JSON.stringify({ error: { code, message } }), status, {
    "content-type": "application/json;odata.metadata=minimal",
  });
}

/** The path below `/odata/` and the query, both as they came. */
function partsOf(url: string): { readonly path: string; readonly query: string } {
  const { pathname, search } = new URL(url);
  return { path: pathname.slice("/odata/".length), query: search.slice(1) };
}

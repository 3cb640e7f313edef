import { capNewObjects, newToken, serveFeed } from "../src/http.ts";
import { createFeed, sqliteFeedDialect } from "../src/index.ts";
import { openFeedFile } from "../src/sqlite.ts";

// Serves a history file, and prints where and with which token; at the end, its peak memory: node load-server.process.ts FILE
capNewObjects();
const [path = ""] = process.argv.slice(2);
const { database } = openFeedFile(path);
const { token, kept } = newToken("load", Date.now());
const feed = createFeed({ database, dialect: sqliteFeedDialect });
const served = await serveFeed({ feed, tokens: () => [kept], port: 0, requestsPerMinute: 1_000_000 });
process.stdout.write(`${JSON.stringify({ url: served.url, token })}\n`);
process.once("SIGTERM", async () => {
  await served.close();
  process.stdout.write(`${JSON.stringify({ peakMb: process.resourceUsage().maxRSS / 1024 })}\n`);
  process.exit();
});

import { DatabaseSync } from "node:sqlite";
import { capNewObjects } from "../src/http.ts";
import { createFeed, sqliteFeedDialect } from "../src/index.ts";
import { openFeedFile } from "../src/sqlite.ts";

// Walks all changes of a history file, and prints what that took: node walk.process.ts FILE
capNewObjects();
const [path = ""] = process.argv.slice(2);
const total = Number(
  new DatabaseSync(path, { readOnly: true }).prepare("SELECT COUNT(*) AS n FROM change").get()?.["n"],
);
const { database, close } = openFeedFile(path);
const feed = createFeed({ database, dialect: sqliteFeedDialect });
const root = "http://feed.example/odata/";

let [rows, longestMs, firstMs, lastMs, pages] = [0, 0, 0, 0, 0];
let last = "";
for (let next: string | undefined = `${root}Changes`; next !== undefined; pages += 1) {
  const [, path = "", query = ""] = /odata\/(\w+)\??(.*)$/.exec(next) ?? [];
  const before = process.cpuUsage();
  const { body } = await feed.respond({ method: "GET", path, query, headers: {}, root });
  const { user, system } = process.cpuUsage(before);
  lastMs = (user + system) / 1000;
  if (pages === 1) firstMs = lastMs;
  longestMs = Math.max(longestMs, lastMs);
  const page: { readonly value: readonly { readonly id: string }[]; readonly "@odata.nextLink"?: string } =
    JSON.parse(body);
  for (const { id } of page.value) {
    if (id <= last) throw new Error("A row came twice, or out of order.");
    last = id;
    rows += 1;
  }
  next = page["@odata.nextLink"];
}
close();
if (rows !== total) throw new Error(`${rows} of ${total} rows came.`);
const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ rows, pages, longestMs, firstMs, lastMs, peakMb }));

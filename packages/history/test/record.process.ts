// Records one night in a process of its own, to be killed or to race with another: node record.process.ts FILE SEED NIGHT
import { openSqliteHistory } from "../src/sqlite.ts";
import { nightsOf } from "./nights.ts";
import { reportOfNight } from "./report-of-night.ts";

const [path = "", seed = "", night = ""] = process.argv.slice(2);
const found = nightsOf({ seed: Number(seed), nights: Number(night) + 1, learners: 200 }).at(-1);
if (found === undefined) throw new Error("There is no such night.");
const report = reportOfNight(found);
// The test that started this process waits for the line, and then kills it or not.
process.stdout.write("ready\n");
const history = openSqliteHistory(path, { create: true });
const outcome = await history.record(report, { accept: true });
await history.close();
process.stdout.write(`${outcome.kind}\n`);

import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteHistory } from "../src/sqlite.ts";
import { describeDeliveries } from "./describe-deliveries.ts";
import { describeHistory } from "./describe-history.ts";

describeHistory("SQLite", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "aihr-history-")), "learning.db");
  const history = openSqliteHistory(path, { create: true });
  return { history, contents: async () => readFileSync(path, "latin1") };
});

describeDeliveries("SQLite", async () => {
  return openSqliteHistory(join(mkdtempSync(join(tmpdir(), "aihr-history-")), "learning.db"), { create: true });
});

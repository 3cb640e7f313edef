import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@aihr-plugins/debian-programs";
import { expect, it, onTestFinished } from "vitest";
import { spawnAihr } from "../test/spawn-aihr.ts";

it("aihr feed serves a history in Debian's PostgreSQL", { timeout: 300_000 }, async () => {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const folder = mkdtempSync(join(tmpdir(), "aihr-feed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const place = `--history ${await server.createDatabase()} --tokens ${join(folder, "tokens.json")}`;
  const history = place.split(" --tokens")[0];

  const missing = await spawnAihr(`feed ${place}`).ended;
  expect(missing).toMatchObject({ exitCode: 1, stdout: "" });
  expect(missing.stderr).toContain("the Postgres database: There is no history yet.");

  await spawnAihr(`record --sandbox --learners 30 ${history}`).ended;
  const { stdout } = await spawnAihr(`feed token add tableau ${place}`).ended;
  const token = stdout.replace("Token: ", "").trim();
  const running = spawnAihr(`feed ${place} --port 0`);
  onTestFinished(() => void running.child.kill());
  const [welcome] = await once(running.child.stdout ?? process.stdin, "data");
  const [, feed = ""] = /Feed {5}(\S+)/.exec(String(welcome)) ?? [];
  const answer = await fetch(`${feed}Learners?$count=true&$top=1`, { headers: { authorization: `Bearer ${token}` } });
  expect(await answer.json()).toMatchObject({ "@odata.count": 30, value: [{ learnerName: expect.any(String) }] });
  running.child.kill("SIGINT");
  expect(await running.ended).toMatchObject({ exitCode: 0 });
});

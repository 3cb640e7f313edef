import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@aihr-plugins/debian-programs";
import { connectPostgresHistory } from "@aihr-plugins/history/postgres";
import { createLivingPopulation } from "@aihr-plugins/sandbox";
import { expect, it, onTestFinished } from "vitest";
import { bundle } from "../build/bundle.ts";
import { startServer } from "../test/kit/built-server.ts";

it("the built server answers questions about time from a history in Debian's PostgreSQL", async () => {
  const folder = mkdtempSync(join(tmpdir(), "aihr-mcp-postgres-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const url = await server.createDatabase();
  await record(url);
  await bundle(folder);
  const built = { node: process.execPath, file: join(folder, "aihr-mcp.js") };
  const { call, errors } = await startServer(built, ["--without-names"], { AIHR_HISTORY: url });
  expect(await call("what_changed", { days: 19 })).toMatchObject({
    result: "answered",
    headline: expect.stringMatching(/^\d+ completions?, \d+ new starts?, [1-9]\d* active learners?$/),
    asOf: expect.stringContaining("as of Nov 20, 2026"),
  });
  expect(await call("trend", { by: "month", metric: "Adoption rate" })).toMatchObject({
    shown: "1 of 1 months, oldest first",
  });
  expect(errors()).toBe("");
});

async function record(url: string): Promise<void> {
  const organization = createLivingPopulation({ seed: 1, learners: 60 });
  const history = await connectPostgresHistory(url);
  for (const day of ["2026-11-01", "2026-11-20"]) {
    const readAt = Date.parse(day);
    const population = organization(readAt);
    const learners = Array.from({ length: population.size }, (_, at) => population.at(at));
    const report = { learners, readAt, complete: true, drifted: false, timeZone: "UTC" };
    await history.record({ ...report, scope: "the sandbox", toolVersion: "test" }, { accept: true });
  }
  await history.close();
}

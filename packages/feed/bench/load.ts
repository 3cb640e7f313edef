import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { createLivingPopulation } from "@aihr-plugins/sandbox";
import autocannon from "autocannon";

// Twenty clients at once for a minute, whose every reply is compared with the first one: node bench/load.ts [seconds]
const [clients, seconds, learners, nights] = [20, Number(process.argv[2] ?? 60), 1000, 30];
const folder = mkdtempSync(join(tmpdir(), "aihr-feed-load-"));
const path = join(folder, "learning.db");
try {
  await record(path);
  const program = fileURLToPath(new URL("./load-server.process.ts", import.meta.url));
  const server = spawn(process.execPath, [...process.execArgv, program, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const { url, token }: { readonly url: string; readonly token: string } = JSON.parse((await lines.next()).value ?? "");
  const headers = { authorization: `Bearer ${token}`, "odata-maxversion": "4.0" };

  const paths = [
    ...["/odata/", "/odata/$metadata", "/odata/Programs", "/odata/Learners/$count", "/odata/DailyMetrics?$top=100"],
    ...["/odata/Enrollments?$filter=status%20eq%20'completed'&$top=200", "/odata/Changes?$top=500"],
    "/odata/Enrollments?$orderby=progressPercent%20desc&$top=50&$select=learnerId,progressPercent",
  ];
  const expected = new Map<string, string>();
  for (const each of paths) expected.set(each, await (await fetch(url + each, { headers })).text());

  let wrong = 0;
  const result = await autocannon({
    ...{ url, connections: clients, duration: seconds, headers },
    requests: paths.map((each) => ({
      path: each,
      onResponse: (status: number, body: string) => {
        if (status !== 200 || body !== expected.get(each)) wrong += 1;
      },
    })),
  });
  server.kill("SIGTERM");
  const { peakMb }: { readonly peakMb: number } = JSON.parse((await lines.next()).value ?? "");
  await once(server, "close");

  const { requests, latency, errors, timeouts, non2xx } = result;
  console.log(
    `${clients} clients for ${seconds} s: ${requests.total.toLocaleString("en")} replies (${requests.average.toFixed(0)} a second), median ${latency.p50} ms, 99% within ${latency.p99} ms; peak ${peakMb.toFixed(0)} MB`,
  );
  const lost = errors + timeouts + non2xx;
  console.log(`${wrong + lost === 0 ? "met   " : "MISSED"} Nothing wrong (${wrong}), nothing lost (${lost})`);
  if (wrong + lost > 0 || requests.total < clients) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

async function record(path: string): Promise<void> {
  const organization = createLivingPopulation({ seed: 1, learners });
  const history = openSqliteHistory(path, { create: true });
  for (let night = 0; night < nights; night += 1) {
    const readAt = Date.parse("2026-11-01T02:00:00Z") + night * 86_400_000;
    const population = organization(readAt);
    await history.record(
      {
        learners: Array.from({ length: population.size }, (_, at) => population.at(at)),
        ...{ readAt, complete: true, drifted: false, timeZone: "UTC", scope: "bench", toolVersion: "bench" },
      },
      { accept: true },
    );
  }
  await history.close();
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";

// Serves histories of two sizes page by page, each in a process of its own: node bench/run.ts
const sizes = [150_000, 1_500_000];
const folder = mkdtempSync(join(tmpdir(), "aihr-feed-bench-"));
try {
  const results = sizes.map((changes) => {
    const path = join(folder, `${changes}.db`);
    fill(path, changes);
    const walk = fileURLToPath(new URL("./walk.process.ts", import.meta.url));
    const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, walk, path], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    const result: WalkResult = JSON.parse(stdout);
    const { rows, pages, firstMs, lastMs, longestMs, peakMb } = result;
    console.log(
      `${rows.toLocaleString("en")} changes in ${pages} pages: second page ${firstMs.toFixed(0)} ms of CPU, last ${lastMs.toFixed(0)} ms, longest ${longestMs.toFixed(0)} ms; peak ${peakMb.toFixed(0)} MB`,
    );
    return result;
  });
  judge("Memory at 1,500,000 changes, in MB", results.at(-1)?.peakMb, 250);
  judge("CPU of the longest page, in ms", results.at(-1)?.longestMs, 1000);
} finally {
  rmSync(folder, { recursive: true });
}

interface WalkResult {
  readonly rows: number;
  readonly pages: number;
  readonly firstMs: number;
  readonly lastMs: number;
  readonly longestMs: number;
  readonly peakMb: number;
}

function judge(what: string, value = Number.POSITIVE_INFINITY, most: number): void {
  console.log(`${value <= most ? "met   " : "MISSED"} ${what}: ${value.toFixed(0)} (at most ${most})`);
  if (value > most) process.exitCode = 1;
}

/** Fills a history with 10,000 learners in five programs and as many nights as the changes take. */
function fill(path: string, changes: number): void {
  openSqliteHistory(path, { create: true }).close();
  const file = new DatabaseSync(path);
  const learners = 10_000;
  const perNight = 1000;
  file.exec(`BEGIN;
    UPDATE log SET time_zone = 'UTC', scope = 'https://api.example.com';
    WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${changes / perNight})
      INSERT INTO run SELECT n, strftime('%Y-%m-%dT02:00:00.000Z', '2022-01-01', n || ' days'), date('2022-01-01', n || ' days'),
        ${learners}, ${learners * 5}, ${perNight}, 'bench' FROM n;
    WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${learners})
      INSERT INTO learner SELECT n, printf('00000000-0000-4000-8000-%012x', n), 'Learner ' || n, 1, NULL FROM n;
    INSERT INTO program VALUES (1,'PA','People Analytics','PA',1200), (2,'TA','Talent Acquisition','TA',600),
      (3,'HRBP','HR Business Partner','HRBP',2100), (4,'OD','Organizational Development','OD',900), (5,'DHR','Digital HR','DHR',1500);
    INSERT INTO program_version SELECT program, 1, name, abbreviation, duration_minutes FROM program;
    WITH RECURSIVE n(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < ${changes - 1})
      INSERT INTO change SELECT n % ${learners} + 1, (n / ${learners}) % 5 + 1, n / ${perNight} + 1, 'in-progress', 'in-progress',
        n % 100, 1, n % 1200, 12, 600, '2026-01-01T10:00:00.000Z', 0, 0, 0 FROM n;
    COMMIT;`);
  file.close();
}

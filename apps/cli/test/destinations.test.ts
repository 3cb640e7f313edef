import { execFile } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryName } from "../src/writing/temporary-file.ts";
import { runAihr } from "./run-aihr.ts";
import { people, serveApi } from "./serve-api.ts";
import { spawnAihr } from "./spawn-aihr.ts";

const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));

async function emptyFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "aihr-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

/** Runs a shell script in which `aihr` is the command line. */
async function shell(script: string, env: Readonly<Record<string, string>>, cwd: string) {
  const { PATH = "", NODE_COMPILE_CACHE = "" } = process.env;
  const aihr = `aihr() { "${process.execPath}" --conditions=@aihr-plugins/source "${bin}" "$@"; }\n`;
  const { stdout, stderr } = await promisify(execFile)("bash", ["--norc", "-c", aihr + script], {
    env: { PATH, NODE_COMPILE_CACHE, ...env },
    cwd,
  });
  return { stdout, stderr };
}

describe("an output that is not a file", { timeout: 30_000 }, () => {
  it.each(["-", "/dev/stdout", "/proc/self/fd/1", "/dev/fd/1"])(
    "%s is standard output, also behind >>",
    async (name) => {
      const { env } = await serveApi(people(3));
      const cwd = await emptyFolder();
      const { stdout } = await shell(`aihr report -f csv -o ${name} | head -1`, env, cwd);
      expect(stdout).toMatch(/^Learner ID,/);
      await shell(`echo before > log; aihr report -f csv -o ${name} >> log; echo after >> log`, env, cwd);
      const log = await readFile(join(cwd, "log"), "utf8");
      expect(log).toMatch(/^before\nLearner ID,[\s\S]*\nafter\n$/);
      expect(await readdir(cwd)).toEqual(["log"]);
    },
  );

  it("may be named by a link", async () => {
    const { env } = await serveApi(people(3));
    const cwd = await emptyFolder();
    await symlink("/dev/stdout", join(cwd, "link"));
    await shell("echo before > log; aihr report -f csv -o link >> log", env, cwd);
    expect(await readFile(join(cwd, "log"), "utf8")).toMatch(/^before\nLearner ID,/);
    expect((await readdir(cwd)).sort()).toEqual(["link", "log"]);
  });

  it("may be standard error", async () => {
    const { env } = await serveApi(people(3));
    const { stdout, stderr } = await shell("aihr report -f csv -o /dev/stderr", env, await emptyFolder());
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^Learner ID,[\s\S]*3 learners ·/);
  });

  it("may be another program, a pipe or a device", async () => {
    const { env } = await serveApi(people(3));
    const cwd = await emptyFolder();
    await shell("aihr report -f csv -o >(head -1 > first); sleep 0.2", env, cwd);
    expect(await readFile(join(cwd, "first"), "utf8")).toMatch(/^Learner ID,/);
    await shell("mkfifo pipe; head -1 pipe > second & aihr report -f csv -o pipe; wait", env, cwd);
    expect(await readFile(join(cwd, "second"), "utf8")).toMatch(/^Learner ID,/);
    expect((await stat(join(cwd, "pipe"))).isFIFO()).toBe(true);
    await shell("aihr report -f csv -o /dev/null", env, cwd);
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
  });

  it("ends in one sentence when the device is full", async () => {
    const { env } = await serveApi(people(3));
    for (const format of ["csv", "json", "table", "xlsx"]) {
      const { exitCode, stderr } = await spawnAihr(`report -f ${format} -o /dev/full`, env).ended;
      expect([format, exitCode, stderr]).toEqual([
        format,
        2,
        "Cannot write to /dev/full: the disk is full (ENOSPC).\n",
      ]);
    }
  });

  it("must be open", async () => {
    const { env, sandbox } = await serveApi(people(3));
    const { exitCode, stderr } = await runAihr("report -f csv -o /dev/fd/97", { env });
    expect([exitCode, sandbox.requests]).toEqual([2, []]);
    expect(stderr).toContain("it is not open for writing");
  });
});

describe("the reader of standard error", { timeout: 30_000 }, () => {
  it.each([
    ["is gone", "{ aihr report -f csv > data; echo $? > code; } 2> >(exec true)"],
    ["closed it", "aihr report -f csv > data 2>&-; echo $? > code"],
    ["has a full disk", "aihr report -f csv > data 2> /dev/full; echo $? > code"],
  ])("%s: the exit code still says that the report is incomplete", async (_, script) => {
    const { env } = await serveApi(people(60), { count: "too-high" });
    const cwd = await emptyFolder();
    await shell(script, env, cwd);
    expect(await readFile(join(cwd, "code"), "utf8")).toBe("3\n");
    expect((await readFile(join(cwd, "data"), "utf8")).split("\r\n").length).toBeGreaterThan(60);
  });

  it.each(["programs", "stalled", "metrics", "learner a"])("does not change how %s ends", async (command) => {
    const { env } = await serveApi(people(60), { count: "too-high" });
    const cwd = await emptyFolder();
    await shell(`aihr ${command} > data 2> /dev/full; echo $? > code`, env, cwd);
    expect(await readFile(join(cwd, "code"), "utf8")).toBe(command.startsWith("learner") ? "1\n" : "3\n");
  });
});

describe("a report that breaks off after its first rows are out", () => {
  it("says that the output is partial, and ends with 3", async () => {
    const { env } = await serveApi(people(60), { failures: [{ kind: "forbidden", page: 3 }] });
    const { stdout, stderr, exitCode } = await runAihr("report -f csv --page-size 20 --concurrency 1", { env });
    expect(stdout).toMatch(/^Learner ID,/);
    expect(stderr).toMatch(/\(403\)[\s\S]*\nThe output is partial: the report broke off before its end\.\n$/);
    expect(exitCode).toBe(3);
  });

  it("says nothing of the kind when nothing was written", async () => {
    const { env } = await serveApi(people(60), { failures: [{ kind: "forbidden", page: 3 }] });
    const { stdout, stderr, exitCode } = await runAihr("programs --page-size 20 --concurrency 1", { env });
    expect([stdout, exitCode]).toEqual(["", 1]);
    expect(stderr).not.toContain("partial");
  });
});

describe("a file with a report", () => {
  const mode = async (file: string) => ((await stat(file)).mode & 0o777).toString(8);

  it("can be read by its owner only, and so can the temporary file", async () => {
    const { env, sandbox } = await serveApi(people(60), { failures: [{ kind: "hung", page: 3 }] });
    const folder = await emptyFolder();
    const stop = new AbortController();
    const file = join(folder, "report.csv");
    const running = runAihr(`report --page-size 20 -o ${file}`, { env, signal: stop.signal });
    await expect.poll(() => sandbox.requests.some(({ page }) => page === 3)).toBe(true);
    const [temporary = ""] = await readdir(folder);
    expect(await mode(join(folder, temporary))).toBe("600");
    stop.abort("SIGINT");
    await running;

    for (const name of ["report.csv", "report.xlsx", "report.json", "stalled.csv"]) {
      const whole = await serveApi(people(5));
      await runAihr(`${basename(name).split(".")[0]} -o ${join(folder, name)}`, { env: whole.env });
      expect(await mode(join(folder, name))).toBe("600");
    }
  });

  it("keeps the permissions of the file that it replaces, but only once it is whole", async () => {
    const { env } = await serveApi(people(5));
    const file = join(await emptyFolder(), "report.csv");
    await writeFile(file, "before");
    await chmod(file, 0o644);
    await runAihr(`report -o ${file}`, { env });
    expect(await mode(file)).toBe("644");
  });

  it("takes along what killed runs left next to it, and nothing else", async () => {
    const { env, sandbox } = await serveApi(people(60), { failures: [{ kind: "hung", page: 2, times: 1 }] });
    const file = join(await emptyFolder(), "report.csv");
    const { child, ended } = spawnAihr(`report --page-size 20 --output ${file}`, env);
    await expect.poll(() => sandbox.requests.some(({ page }) => page === 2), { timeout: 10_000 }).toBe(true);
    child.kill("SIGKILL");
    await ended;
    expect(await readdir(dirname(file))).toEqual([expect.stringMatching(/^\.report\.csv\..*\.tmp$/)]);

    const ofARunningProcess = temporaryName("report.csv", "00000000");
    const ofAnotherFile = temporaryName("report.csv.old", "00000000").replace(`-${process.pid}-`, "-999999999-");
    const others = [ofARunningProcess, ofAnotherFile, ".report.csv.notes.tmp"];
    for (const name of others) await writeFile(join(dirname(file), name), "");
    await runAihr(`report -o ${file}`, { env: (await serveApi(people(5))).env });
    expect((await readdir(dirname(file))).sort()).toEqual([...others, "report.csv"].sort());
  }, 20_000);

  it("takes along what no process has written to for a day", async () => {
    const { env } = await serveApi(people(5));
    const file = join(await emptyFolder(), "report.csv");
    const old = join(dirname(file), temporaryName("report.csv", "00000000"));
    await writeFile(old, "");
    const yesterday = Date.now() / 1000 - 90_000;
    await utimes(old, yesterday, yesterday);
    await runAihr(`report -o ${file}`, { env });
    expect(await readdir(dirname(file))).toEqual(["report.csv"]);
  });
});

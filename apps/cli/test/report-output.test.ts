import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { writeWholeFile } from "../src/writing/whole-file.ts";
import { runAihr } from "./run-aihr.ts";
import { everybody, people, serveApi } from "./serve-api.ts";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "aihr-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

describe("aihr report --output", () => {
  it("writes the file, says where it is, and nothing on standard output", async () => {
    const population = people(60);
    const { env } = await serveApi(population);
    const file = join(await folder(), "report.json");
    const { stdout, stderr, exitCode } = await runAihr(`report --output ${file}`, { env, columns: 200 });
    expect([stdout, exitCode]).toEqual(["", 0]);
    expect(stderr).toContain(`\nWrote ${file}\n`);
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual(everybody(population));
  });

  it.each([
    ["report.csv", /^Learner ID,/],
    ["report.json", /^\[\n\{/],
    ["report.jsonl", /^\{"userId"/],
    ["report.NDJSON", /^\{"userId"/],
    ["report.txt", /^Learner +Program/],
    ["report", /^Learner ID,/],
  ])("knows the format of %s by its name", async (name, beginning) => {
    const { env } = await serveApi(people(3));
    const file = join(await folder(), name);
    await runAihr(`report --output ${file}`, { env });
    expect(await readFile(file, "utf8")).toMatch(beginning);
  });

  it("leaves an existing file alone, and nothing next to it, when the report breaks off midway", async () => {
    const { env } = await serveApi(people(60), { failures: [{ kind: "forbidden", page: 3 }] });
    const path = await folder();
    const file = join(path, "report.csv");
    await writeFile(file, "before");
    const { exitCode } = await runAihr(`report --page-size 20 --output ${file}`, { env });
    expect(exitCode).toBe(1);
    expect(await readFile(file, "utf8")).toBe("before");
    expect(await readdir(path)).toEqual(["report.csv"]);
  });

  it("leaves nothing when it is stopped midway, and ends with 130", async () => {
    const { env, sandbox } = await serveApi(people(60), { failures: [{ kind: "hung", page: 3 }] });
    const path = await folder();
    const stop = new AbortController();
    const running = runAihr(`report --page-size 20 --output ${join(path, "report.csv")}`, { env, signal: stop.signal });
    await expect.poll(() => sandbox.requests.some(({ page }) => page === 3)).toBe(true);
    stop.abort("SIGINT");
    const { exitCode, stderr } = await running;
    expect(exitCode).toBe(130);
    expect(stderr).toBe("Stopped.\n");
    expect(await readdir(path)).toEqual([]);
  });

  it("writes an incomplete report too, and ends with 3", async () => {
    const { env } = await serveApi(people(5), { count: "too-high" });
    const file = join(await folder(), "report.jsonl");
    const { exitCode } = await runAihr(`report --output ${file}`, { env });
    expect(exitCode).toBe(3);
    expect((await readFile(file, "utf8")).trimEnd().split("\n")).toHaveLength(5);
  });

  it("follows a link, and keeps the permissions of the file that it replaces", async () => {
    const { env } = await serveApi(people(5));
    const path = await folder();
    const [file, link] = [join(path, "report.csv"), join(path, "latest.csv")];
    await writeFile(file, "before");
    await chmod(file, 0o640);
    await symlink(file, link);
    await runAihr(`report --output ${link}`, { env });
    expect(await readFile(file, "utf8")).toMatch(/^Learner ID,/);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readFile(link, "utf8")).toBe(await readFile(file, "utf8"));
  });

  it.each([
    ["report.ODS --format csv", /does not write \.ods files\. Use \.xlsx/],
    ["report.xls", /does not write \.xls files\. Use \.xlsx/],
    ["report.pdf", /The ending \.pdf names no format\. Add --format/],
  ])("refuses the name %s before asking anything", async (name, says) => {
    const { env, sandbox } = await serveApi(people(3));
    const { exitCode, stderr } = await runAihr(`report --output ${join(await folder(), name)}`, { env });
    expect(stderr).toMatch(says);
    expect([exitCode, sandbox.requests]).toEqual([2, []]);
  });

  it("writes any name in the format that is asked for", async () => {
    const { env } = await serveApi(people(3));
    const file = join(await folder(), "report.data");
    await runAihr(`report --format json --output ${file}`, { env });
    expect(await readFile(file, "utf8")).toMatch(/^\[\n\{/);
  });

  it("complains when the file cannot take its place in the end", async () => {
    const path = join(await folder(), "report.csv");
    const writing = writeWholeFile(path, async (write) => {
      await write("a");
      await mkdir(path);
    });
    await expect(writing).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(`write to ${path}: `),
    });
  });

  it("asks nothing of the API when the file cannot be written", async () => {
    const { env, sandbox } = await serveApi(people(5));
    const path = await folder();
    const missing = await runAihr(`report --output ${join(path, "none", "report.csv")}`, { env });
    const taken = await runAihr(`report --output ${path}`, { env });
    expect([missing.exitCode, taken.exitCode]).toEqual([2, 2]);
    expect(missing.stderr).toContain("its folder does not exist");
    expect(taken.stderr).toContain("it is a folder, not a file");
    expect(sandbox.requests).toEqual([]);
  });
});

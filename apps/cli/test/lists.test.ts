import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programCatalog } from "@aihr-plugins/sandbox";
import { describe, expect, it, onTestFinished } from "vitest";
import { runAihr } from "./run-aihr.ts";
import { people, serveApi } from "./serve-api.ts";

async function fileOf(content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "aihr-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "ids.txt");
  await writeFile(file, content);
  return file;
}

const population = people(120);
const idAt = (index: number) => population.at(index).userId;

/** The places in the population of the learners that a command line reads. */
async function placesRead(args: string, stdin: readonly (string | Uint8Array)[] = []): Promise<readonly number[]> {
  const { env } = await serveApi(population);
  const { stdout } = await runAihr(`report -f jsonl ${args}`, { env, stdin });
  const ids = stdout
    .trimEnd()
    .split("\n")
    .map((line): string => JSON.parse(line).userId);
  return ids.map((id) => Array.from({ length: 120 }, (_, index) => idAt(index)).indexOf(id)).sort((a, b) => a - b);
}

describe("a list option", () => {
  it("unites its values when it is repeated", async () => {
    expect(await placesRead(`--user-ids ${idAt(3)} --user-ids ${idAt(5)},${idAt(7)}`)).toEqual([3, 5, 7]);
  });

  it("unites SKUs, too", async () => {
    const [one, other] = programCatalog;
    const { env } = await serveApi(population);
    const united = await runAihr(`report --program-skus ${one?.sku} --program-skus ${other?.sku}`, { env });
    const listed = await runAihr(`report --program-skus ${one?.sku},${other?.sku}`, { env });
    expect(united.stdout).toBe(listed.stdout);
  });

  it("unites statuses and columns, too", async () => {
    const { env } = await serveApi(population);
    const line = "report --status completed --status not-started --columns status --columns learnerId";
    const { stdout } = await runAihr(line, { env });
    const [titles, ...rows] = stdout.trimEnd().split("\r\n");
    expect(titles).toBe("Status,Learner ID");
    expect(new Set(rows.map((row) => row.split(",")[0]))).toEqual(new Set(["Completed", "Not started"]));
  });

  it.each([
    ["one to a line", (ids: readonly string[]) => `${ids.join("\n")}\n`],
    ["with a byte-order mark and CRLF", (ids: readonly string[]) => `\uFEFF${ids.join("\r\n")}\r\n\r\n`],
    ["separated by commas", (ids: readonly string[]) => ids.join(", ")],
    ["with a trailing comma and quotes", (ids: readonly string[]) => `"${ids.join('",\n"')}",`],
  ])("reads a file of values %s", async (_, textOf) => {
    const text = textOf([idAt(1), idAt(2)]);
    expect(await placesRead(`--user-ids @${await fileOf(text)}`)).toEqual([1, 2]);
    expect(await placesRead("--user-ids -", [text])).toEqual([1, 2]);
  });

  it("reads UTF-16, as Windows programs write it", async () => {
    const file = await fileOf(Buffer.from(`\uFEFF${idAt(1)}\r\n`, "utf16le"));
    expect(await placesRead(`--user-ids @${file}`)).toEqual([1]);
  });

  it("unites a file, standard input and values", async () => {
    const file = await fileOf(idAt(4));
    expect(await placesRead(`--user-ids ${idAt(2)} --user-ids @${file} --user-ids -`, [idAt(9)])).toEqual([2, 4, 9]);
  });

  it("takes thousands of values, in parts that split a character", async () => {
    const ids = Array.from({ length: 5000 }, (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`);
    const bytes = Buffer.from(`\uFEFF${ids.join("\n")}\n${idAt(6)}`);
    expect(await placesRead("--user-ids -", [bytes.subarray(0, 2), bytes.subarray(2)])).toEqual([6]);
  });

  it.each([
    ["--user-ids @/nowhere/ids.txt", /--user-ids: cannot read \/nowhere\/ids\.txt: there is no such file \(ENOENT\)/],
    ["--user-ids @", /--user-ids: name a file after the @/],
    ["--user-ids @/", /it is a folder \(EISDIR\)/],
    ["--user-ids -", /--user-ids: standard input is empty\./],
    ["--program-skus -", /--program-skus: standard input is empty\./],
    ["--user-ids - --user-ids -", /standard input can be read once only/],
  ])("refuses %s before asking anything", async (args, says) => {
    const { env, sandbox } = await serveApi(population);
    const { exitCode, stderr } = await runAihr(`report ${args}`, { env });
    expect(stderr).toMatch(says);
    expect([exitCode, sandbox.requests]).toEqual([2, []]);
  });

  it("says which file is empty, and which of its values is no ID", async () => {
    const { env } = await serveApi(population);
    const empty = await fileOf("\uFEFF\r\n , \r\n");
    expect((await runAihr(`report --user-ids @${empty}`, { env })).stderr).toContain(`${empty} is empty.`);
    const wrong = await fileOf(`${idAt(1)}\nAna`);
    const { stderr, exitCode } = await runAihr(`report --user-ids @${wrong}`, { env });
    expect(stderr).toMatch(/^The second of --user-ids is not a learner id/);
    expect(exitCode).toBe(2);
  });
});

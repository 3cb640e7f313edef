import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ancientNode, nodePath, supportedNodes } from "@aihr-plugins/node-versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { commandNames } from "../../src/commands/load-commands.ts";
import { execute, start } from "./execute.ts";
import { type InstalledPackage, installPackage, npm } from "./install-package.ts";

const nodes = supportedNodes.map((major) => ({ major, node: nodePath(major) ?? process.execPath }));
const [oldest] = nodes;

/** A command line for each command that ends by itself, and what it prints. */
const lines: Readonly<Record<string, readonly [line: string, output: RegExp]>> = {
  report: ["report --sandbox --learners 30 --format csv", /^Learner ID,/],
  programs: ["programs --sandbox --learners 30", /People Analytics/],
  metrics: ["metrics --sandbox --learners 30", /adoption/i],
  stalled: ["stalled --sandbox --learners 30", /Stalled/],
  learner: ["learner --sandbox ana", /Ana/],
  record: ["record --help", /aihr record/],
  trend: ["trend --help", /aihr trend/],
  dashboard: ["dashboard --help", /aihr dashboard -o learning\.html/],
  digest: ["digest --help", /aihr digest/],
  history: ["history --help", /aihr history export/],
  feed: ["feed token list", /There are no access tokens/],
  probe: ["probe --sandbox --json", /"question"/],
  login: ["login --sandbox", /accepted its key/],
  logout: ["logout", /not logged in/],
  status: ["status --sandbox", /accepts the key/],
  completion: ["completion bash", /^complete .* aihr$/m],
  demo: ["demo --once", /250 made-up learners/],
};

const require = createRequire(import.meta.url);
let installed: InstalledPackage;

beforeAll(async () => {
  installed = await installPackage(oldest?.node ?? process.execPath);
}, 180_000);

afterAll(() => rmSync(join(installed.home, ".."), { recursive: true, force: true }));

describe.each(nodes)("aihr installed from its packed file, on Node $major", { timeout: 60_000 }, ({ major, node }) => {
  it.each(commandNames.filter((name) => name !== "sandbox" && name !== "mcp"))("runs aihr %s", async (name) => {
    const [line = "", output = /never/] = lines[name] ?? [];
    const { exitCode, stdout, stderr } = await execute(node, installed, line);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(stdout).toMatch(output);
  });

  it("serves the sandbox with its API docs", async () => {
    const sandbox = start(node, installed, "sandbox --port 0");
    const url = await sandbox.printed(/http:\/\/127\.0\.0\.1:\d+/);
    const docs = await fetch(`${url}/scalar.js`);
    expect(docs.status).toBe(200);
    expect((await docs.text()).length).toBeGreaterThan(1_000_000);
    sandbox.child.kill("SIGINT");
    expect(await once(sandbox.child, "close")).toEqual([0, null]);
  });

  it("serves an AI assistant until it goes", async () => {
    const server = start(node, installed, "mcp --sandbox");
    const clientInfo = { name: "test", version: "1" };
    const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo };
    server.child.stdin?.write(`${JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params })}\n`);
    expect(await server.printed(/^\{.*\}\n/)).toContain('"id":1');
    server.child.stdin?.end();
    expect(await server.ended).toMatchObject({ exitCode: 0, stderr: "" });
  });

  it("writes a workbook", async () => {
    const { exitCode, stderr } = await execute(node, installed, "report --sandbox --learners 30 -o report.xlsx");
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(installed.home, "report.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  it("records a history and shows its trend where Node has SQLite, else says what to install", async () => {
    const recorded = await execute(node, installed, "record --sandbox --learners 30 --history learning.db");
    if (Number(major) < 22) {
      expect(recorded).toMatchObject({ exitCode: 1, stdout: "" });
      expect(recorded.stderr).toMatch(
        /^learning\.db: A history in a file needs Node 22\.13 or newer\.[^\n]*this is Node 20\.[^\n]*\n/m,
      );
      return;
    }
    // Each Node finds what the one before it has recorded.
    expect(recorded).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Recorded|^Nothing new/) });
    const trend = await execute(node, installed, "trend --history learning.db --json");
    expect(JSON.parse(trend.stdout)).toHaveLength(1);
    const digest = await execute(node, installed, "digest --history learning.db --to ana@example.com --dry-run");
    expect(digest).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^To: ana@example\.com$/m) });
    const picture = await execute(node, installed, "trend --history learning.db -o trend.png");
    expect(picture).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(installed.home, "trend.png")).subarray(1, 4).toString()).toBe("PNG");
    const exported = await execute(node, installed, "history export --history learning.db -o changes.parquet");
    expect(exported.exitCode).toBe(0);
  });

  it("says in words that a Postgres server cannot be reached", async () => {
    const { exitCode, stderr } = await execute(node, installed, "trend --history postgres://me@127.0.0.1:1/learning");
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("ECONNREFUSED") });
  });

  it("prints its version and its help", async () => {
    expect(await execute(node, installed, "--version")).toEqual({
      exitCode: 0,
      stdout: `${manifest.version}\n`,
      stderr: "",
    });
    expect((await execute(node, installed, "--help")).stdout).toContain("aihr demo");
  });
});

// Older ones have no SQLite, so no year of made-up learners.
describe.each(nodes.filter(({ major }) => major >= 22))(
  "a dashboard from the packed file, on Node $major",
  ({ node }) => {
    it("has the script that comes with the package", { timeout: 60_000 }, async () => {
      const { exitCode, stdout } = await execute(node, installed, "dashboard --sandbox --learners 20");
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/^<!doctype html>/);
      expect(/<script>(.*)<\/script>/s.exec(stdout)?.[1]?.length).toBeGreaterThan(15_000);
    });
  },
);

describe("the packed file", { timeout: 120_000 }, () => {
  it("runs with npx", async () => {
    const newest = nodes.at(-1)?.node ?? process.execPath;
    const home = mkdtempSync(join(installed.home, "npx-"));
    const output = await npm(
      newest,
      ["exec", "--yes", "--package", installed.tarball, "--", "aihr", "--version"],
      home,
    );
    expect(output.trim()).toBe(manifest.version);
  });

  it("says in one sentence that an old Node is too old", () => {
    // Where npm has no old Node, the program is read by a newer one that claims to be old.
    const old = nodePath(ancientNode);
    const claim = [
      "--eval",
      `Object.defineProperty(process.versions, "node", { value: "18.20.8" }); require(process.argv[1])`,
    ];
    const { status, stdout, stderr } = spawnSync(old ?? process.execPath, [...(old ? [] : claim), installed.bin], {
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^aihr needs Node 20 or newer, and this is Node \d+\.\d+\.\d+\. [^\n]*\n$/);
  });

  it("needs no package but the optional ones for the credential store and for pictures", () => {
    const packed = JSON.parse(readFileSync(join(installed.root, "package.json"), "utf8"));
    expect(packed).not.toHaveProperty("dependencies");
    expect(Object.keys(packed.optionalDependencies)).toEqual(["@napi-rs/keyring", "@resvg/resvg-js"]);
    expect(readFileSync(join(installed.root, "package.json"), "utf8")).not.toContain("catalog:");
  });

  it("holds the licenses of the libraries that are bundled, and no paths of the machine that built it", () => {
    const notices = readFileSync(join(installed.root, "dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const library of ["commander", "hono", "@scalar/api-reference", "wrap-ansi"])
      expect(notices).toContain(library);
    const clone = join(import.meta.dirname, "../../../..");
    const { stdout: found } = spawnSync("grep", ["-rlF", clone, "."], { cwd: installed.root, encoding: "utf8" });
    expect(found).toBe("");
  });

  it("gets a launcher from npm on Windows that runs Node, not a shell", async () => {
    const writeShim: (from: string, to: string) => Promise<unknown> = require("cmd-shim");
    const launcher = join(installed.home, "aihr");
    await writeShim(join(installed.root, "bin/aihr.cjs"), launcher);
    const batch = readFileSync(`${launcher}.cmd`, "utf8");
    expect(batch).toMatch(/"%_prog%" +"%dp0%\\.*\\bin\\aihr\.cjs" %\*\r\n$/);
    expect(batch).toMatch(/SET "_prog=node"/);
  });

  it("ends its lines as Unix does, since a carriage return after #! breaks a program", () => {
    for (const file of readdirSync(join(installed.root, "bin"))) {
      expect(readFileSync(join(installed.root, "bin", file), "utf8")).not.toContain("\r");
    }
  });
});

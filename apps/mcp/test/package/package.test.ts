import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ancientNode, nodePath, supportedNodes } from "@aihr-plugins/node-versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type InstalledServer, installServer } from "../../build/install-package.ts";
import manifest from "../../package.json" with { type: "json" };
import { startServer } from "../kit/built-server.ts";

const nodes = supportedNodes.map((major) => ({ major, node: nodePath(major) ?? process.execPath }));
const [oldest] = nodes;

let installed: InstalledServer;

beforeAll(async () => {
  installed = await installServer(oldest?.node ?? process.execPath);
}, 180_000);

afterAll(() => rmSync(installed.place, { recursive: true, force: true }));

describe.each(nodes)("aihr-mcp installed from its packed file, on Node $major", { timeout: 60_000 }, ({ node }) => {
  it("answers an assistant", async () => {
    const { client, call, errors } = await startServer({ node, file: installed.bin }, [
      "--sandbox",
      "--learners",
      "30",
    ]);
    expect(client.getServerVersion()).toMatchObject({ name: "aihr-mcp", version: manifest.version });
    expect(await call("team_summary")).toMatchObject({ metrics: { Learners: "30 learners" } });
    expect(errors()).toBe("");
  });

  it("prints its version and its help", () => {
    expect(execFileSync(node, [installed.bin, "--version"], { encoding: "utf8" })).toBe(`${manifest.version}\n`);
    expect(execFileSync(node, [installed.bin, "--help"], { encoding: "utf8" })).toContain("--without-names");
  });
});

describe("the packed file", { timeout: 120_000 }, () => {
  it("says in one sentence that an old Node is too old", () => {
    // Where npm has no old Node, the program is read by a newer one that claims to be old.
    const old = nodePath(ancientNode);
    const claim = [
      "--eval",
      `Object.defineProperty(process.versions, "node", { value: "18.20.8" }); require(process.argv[1])`,
    ];
    const args = [...(old ? [] : claim), installed.bin];
    const { status, stdout, stderr } = spawnSync(old ?? process.execPath, args, { encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^aihr-mcp needs Node 20 or newer, and this is Node \d+\.\d+\.\d+\. [^\n]*\n$/);
  });

  it("needs no package but the optional credential store", () => {
    const packed = JSON.parse(readFileSync(join(installed.root, "package.json"), "utf8"));
    expect(packed).not.toHaveProperty("dependencies");
    expect(Object.keys(packed.optionalDependencies)).toEqual(["@napi-rs/keyring"]);
    expect(JSON.stringify(packed)).not.toContain("catalog:");
  });

  it("holds the licenses of the libraries that are bundled, and no paths of the machine that built it", () => {
    const notices = readFileSync(join(installed.root, "dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const library of ["@modelcontextprotocol/server", "zod", "hono"]) expect(notices).toContain(library);
    const clone = join(import.meta.dirname, "../../../..");
    const { stdout: found } = spawnSync("grep", ["-rlF", clone, "."], { cwd: installed.root, encoding: "utf8" });
    expect(found).toBe("");
  });
});

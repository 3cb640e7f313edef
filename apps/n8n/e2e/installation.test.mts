import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { packTarball } from "../scripts/pack.mts";
import { buildDockerImage } from "./lab/docker-image.mts";
import { n8nProgram } from "./lab/install-n8n.mts";
import { setUpOwner } from "./lab/rest.mts";
import { startN8n } from "./lab/start-n8n.mts";

it("the tarball is installed by npm as the README says, without a registry", async () => {
  const folder = await mkdtemp(join(tmpdir(), "aihr-n8n-npm-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  packTarball(folder);
  const [tarball = ""] = readdirSync(folder);
  const nodes = join(folder, "nodes");
  await mkdir(nodes);
  const flags = ["--legacy-peer-deps", "--offline", "--no-audit", "--no-fund"];
  execFileSync("npm", ["install", ...flags, join(folder, tarball)], { cwd: nodes, stdio: "pipe" });
  expect(readdirSync(join(nodes, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["n8n-nodes-aihr"]);
});

it("the Docker image starts n8n with our nodes, over a volume that holds an older version", async () => {
  const image = await buildDockerImage();
  onTestFinished(image.remove);
  const userFolder = await mkdtemp(join(tmpdir(), "aihr-n8n-volume-"));
  onTestFinished(() => rm(userFolder, { recursive: true, force: true }));
  const older = join(userFolder, ".n8n", "nodes", "node_modules", "n8n-nodes-aihr");
  await mkdir(older, { recursive: true });
  await writeFile(join(older, "package.json"), '{ "name": "n8n-nodes-aihr", "version": "0.0.0-older" }');
  // What n8n's own image has at this place.
  const entrypoint = join(userFolder, "docker-entrypoint.sh");
  await writeFile(entrypoint, `#!/bin/sh\nexec "${process.execPath}" "${n8nProgram}" "$@"\n`);
  await chmod(entrypoint, 0o755);

  const n8n = await startN8n({
    userFolder,
    program: image.program,
    env: { AIHR_NODES: image.at("/opt/n8n-nodes-aihr/package"), N8N_ENTRYPOINT: entrypoint },
  });
  onTestFinished(n8n.stop);
  const { cookie } = await setUpOwner(n8n.url);
  const types = await (await fetch(`${n8n.url}/types/nodes.json`, { headers: { cookie } })).json();
  const names = (types as readonly { name: string }[]).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith("n8n-nodes-aihr."))).toEqual(
    expect.arrayContaining(["n8n-nodes-aihr.aihr", "n8n-nodes-aihr.aihrTool", "n8n-nodes-aihr.aihrTrigger"]),
  );
});

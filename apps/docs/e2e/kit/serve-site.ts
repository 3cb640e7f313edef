import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the site, with its base path. */
    readonly siteUrl: string;
    /** Folder of the built site. */
    readonly siteFolder: string;
  }
}

/** As on GitHub, where a project's pages are below the repository's name. */
const base = "/aihr-plugins/";
const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** Builds the site once, into a folder that no other program uses, and serves it as GitHub Pages does. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "aihr-docs-site-"));
  await buildSite(folder);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = path.startsWith(base) ? servedFile(folder, path.slice(base.length)) : undefined;
    response.statusCode = file === undefined ? 404 : 200;
    const served = file ?? join(folder, "404.html");
    response.setHeader("content-type", types[extname(served)] ?? "application/octet-stream").end(readFileSync(served));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  provide("siteUrl", `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`);
  provide("siteFolder", folder);
  return async () => {
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true });
  };
}

async function buildSite(folder: string): Promise<void> {
  const build = spawn(process.execPath, ["scripts/build.ts", folder], {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...process.env, DOCS_BASE: base, DOCS_REPOSITORY: "https://github.com/example/aihr-plugins" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(build, "exit");
  if (code !== 0) throw new Error("The site cannot be built: see above.");
}

/** Returns the file that GitHub Pages answers a path with: the file, or that with `.html`, or the folder's index. */
function servedFile(folder: string, path: string): string | undefined {
  const candidates = [join(folder, path), join(folder, `${path}.html`), join(folder, path, "index.html")];
  return candidates.find((file) => existsSync(file) && statSync(file).isFile());
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vitepress";
import { playgroundAddress } from "./playground-address.ts";
import { repositoryRoot } from "./repository.ts";

const file = join(repositoryRoot, "apps/playground/dist/index.html");

/**
 * Returns the playground's page as its build wrote it.
 *
 * @throws Error if it has not been built.
 */
export function playgroundPage(): string {
  if (!existsSync(file))
    throw new Error("The playground is not built. Run `npx -y pnpm@12 docs:build`, which builds it.");
  return readFileSync(file, "utf8");
}

/** Serves the playground next to the pages while they are written. It is built when the server starts. */
export function servedPlayground(): Plugin {
  return {
    name: "served-playground",
    configureServer({ config, middlewares }) {
      const built = buildPlayground();
      middlewares.use(`${config.base}${playgroundAddress.slice(1)}`, async (_request, response, next) => {
        try {
          await built;
          response.setHeader("content-type", "text/html; charset=utf-8").end(playgroundPage());
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

async function buildPlayground(): Promise<void> {
  const args = ["run", "build", "--filter=@aihr-plugins/playground", "--output-logs=errors-only"];
  const turbo = spawn("turbo", args, { cwd: repositoryRoot, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [turbo.stdout, turbo.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  const [code] = await once(turbo, "close");
  if (code !== 0) console.error(`The playground could not be built:\n${output}`);
}

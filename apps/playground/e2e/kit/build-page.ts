import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildPage } from "../../build/page.ts";
import { builtAddOn } from "../../test/kit/built-add-on.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of the built page. */
    readonly pagePath: string;
  }
}

/** Builds the page once, into a folder that no other program uses. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "aihr-playground-page-"));
  const pagePath = join(folder, "index.html");
  await writeFile(pagePath, await buildPage(await builtAddOn()));
  provide("pagePath", pagePath);
  return () => rm(folder, { recursive: true });
}

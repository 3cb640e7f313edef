import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packTarball } from "../../scripts/pack.mts";

/** What the Dockerfile makes, in a folder in place of the root of a file system. */
export interface DockerImage {
  /** What the image starts, without its init program, which only a container needs. */
  readonly program: string;
  /** The path outside of the image. */
  at(path: string): string;
  remove(): Promise<void>;
}

const source = join(import.meta.dirname, "..", "..");

/**
 * Carries out the Dockerfile as `docker build` does, with a tarball of the package and without n8n's own image.
 *
 * @throws Error for an instruction other than FROM, ADD, COPY and ENTRYPOINT
 */
export async function buildDockerImage(): Promise<DockerImage> {
  const context = await mkdtemp(join(tmpdir(), "aihr-n8n-context-"));
  const root = await mkdtemp(join(tmpdir(), "aihr-n8n-image-"));
  packTarball(context);
  await cp(join(source, "docker"), join(context, "docker"), { recursive: true });
  let program = "";
  for (const line of (await readFile(join(context, "docker", "Dockerfile"), "utf8")).split("\n")) {
    const [instruction = "", ...words] = line.split(" ");
    if (instruction === "ADD" || instruction === "COPY") await copy(context, root, instruction, words);
    else if (instruction === "ENTRYPOINT") program = JSON.parse(words.join(" ")).at(-1);
    else if (!/^(#|FROM$|$)/.test(instruction)) throw new Error(`No test carries out ${instruction}.`);
  }
  await rm(context, { recursive: true });
  const at = (path: string) => join(root, path);
  return { program: at(program), at, remove: () => rm(root, { recursive: true, force: true }) };
}

/** ADD unpacks archives, COPY does not. A path that ends with a slash is a folder. */
async function copy(context: string, root: string, instruction: string, words: readonly string[]): Promise<void> {
  const mode = words.find((word) => word.startsWith("--chmod="))?.slice("--chmod=".length);
  const [pattern = "", to = ""] = words.filter((word) => !word.startsWith("--"));
  const files = globSync(pattern, { cwd: context });
  if (files.length !== 1) throw new Error(`${pattern} matches ${files.length} files.`);
  for (const file of files) {
    const target = to.endsWith("/") ? join(root, to) : join(root, to, "..");
    await mkdir(target, { recursive: true });
    if (instruction === "ADD") execFileSync("tar", ["-xzf", join(context, file), "-C", target]);
    else await cp(join(context, file), join(root, to));
    if (mode !== undefined) await chmod(join(root, to), Number.parseInt(mode, 8));
  }
}

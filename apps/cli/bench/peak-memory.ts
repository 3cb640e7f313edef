import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Runs a command line with a server of that many learners, throws away what it prints, and returns its peak resident
 * memory in MB.
 *
 * @throws Error if the command fails
 */
export async function peakMemoryMb(bin: string, args: readonly string[], learners: number): Promise<number> {
  const server = fork(sibling("report-server.process.ts"), [String(learners)]);
  const [{ port }] = await once(server, "message");
  const env = { ...process.env, AIHR_BASE_URL: `http://127.0.0.1:${port}`, AIHR_API_KEY: "key" };
  const child = spawn(process.execPath, ["--import", pathToFileURL(sibling("peak.process.ts")).href, bin, ...args], {
    env,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const closed = once(child, "close");
  const [errors, peakKb] = await Promise.all([text(readable(child.stdio[2])), text(readable(child.stdio[3]))]);
  const [exitCode] = await closed;
  server.kill();
  if (exitCode !== 0) throw new Error(`aihr ${args.join(" ")} ended with ${exitCode}: ${errors}`);
  return Number(peakKb) / 1000;
}

function readable(stream: unknown): Readable {
  if (stream instanceof Readable) return stream;
  throw new TypeError("The program was started without this pipe.");
}

function sibling(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

import { Readable, Writable } from "node:stream";
import { run } from "../../../../apps/cli/src/run.ts";

/** Runs a command of `aihr` in this process, at an instant in milliseconds since 1970. */
export async function runAihr(args: readonly string[], env: Readonly<Record<string, string>>, now: number) {
  const [stdout, stderr] = [listen(), listen()];
  const exitCode = await run(args, {
    stdin: Readable.from([]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    isPiped: true,
    env,
    signal: new AbortController().signal,
    now: () => now,
    openKeyring: async () => undefined,
  });
  if (exitCode !== 0) throw new Error(`aihr ${args.join(" ")} ended with ${exitCode}: ${stderr.said()}`);
  return { stdout: stdout.said(), stderr: stderr.said() };
}

function listen() {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, said: () => chunks.join("") };
}

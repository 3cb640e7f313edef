import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { UserError } from "../world/user-error.ts";
import type { World } from "../world/world.ts";

/** Asks a question on the terminal. What the user types is shown, unless it is a secret. */
export function ask(question: string, { stdin, stderr, signal }: World, isSecret = false): Promise<string> {
  const output = isSecret ? new Writable({ write: (_chunk, _encoding, done) => done() }) : stderr;
  const lines = createInterface({ input: stdin, output, terminal: true, historySize: 0 });
  // Only now does the terminal echo nothing by itself.
  stderr.write(question);
  return new Promise((resolve, reject) => {
    lines.once("line", (line) => {
      resolve(line);
      lines.close();
    });
    // A terminal that is read key by key does not send the signal.
    lines.once("SIGINT", () => process.emit("SIGINT"));
    signal.addEventListener("abort", () => lines.close(), { once: true });
    lines.once("close", () => {
      if (isSecret) stderr.write("\n");
      reject(new UserError("Nothing was entered."));
    });
  });
}

/** Reads all of standard input, such as the key that a password manager prints. */
export async function readInput({ stdin }: World): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

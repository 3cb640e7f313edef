import { spawn } from "node:child_process";
import { once } from "node:events";

const hello = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "bench", version: "1" } },
};

/** The time from the start of a program to the first thing that it writes after a client's hello, in milliseconds. */
export async function firstReplyMs(node: string, args: readonly string[]): Promise<number> {
  const startMs = performance.now();
  const child = spawn(node, [...args], { stdio: ["pipe", "pipe", "inherit"] });
  // A program that does not listen may end before it is spoken to.
  child.stdin.on("error", () => {});
  child.stdin.write(`${JSON.stringify(hello)}\n`);
  await once(child.stdout, "data");
  const ms = performance.now() - startMs;
  child.stdin.end();
  await once(child, "close");
  return ms;
}

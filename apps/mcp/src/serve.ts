import { Console } from "node:console";
import { openHistory } from "@aihr-plugins/history/open";
import { bypassProxyOnLoopback, openSystemKeyring, readAccess } from "@aihr-plugins/login";
import { serveOverStdio } from "@aihr-plugins/mcp-server";
import { openSandbox } from "./open-sandbox.ts";
import type { Settings } from "./read-arguments.ts";

/** Serves the assistant that started this program, until it closes its end of the pipe. */
export async function serve(
  { sandbox, learners, withoutNames, timeZone, history }: Settings,
  version: string,
): Promise<void> {
  // Standard output carries the protocol: what a library prints goes elsewhere.
  globalThis.console = new Console(process.stderr);
  if (process.stdin.isTTY) console.error(forPeople);
  bypassProxyOnLoopback(process.env);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop.abort(signal));
  // A client that has gone reads no more, which is no failure.
  process.stdout.on("error", () => stop.abort());

  const madeUp = sandbox ? await openSandbox(learners) : undefined;
  await serveOverStdio({
    openAccess: async () => madeUp?.login ?? (await readAccess({ env: process.env, openKeyring: openSystemKeyring })),
    openHistory: history && (() => openHistory(history, { create: false })),
    stdin: process.stdin,
    stdout: process.stdout,
    version,
    timeZone,
    withoutNames,
    signal: stop.signal,
  });
  await madeUp?.close();
  process.stdin.destroy();
}

const forPeople =
  "An AI assistant starts this program and talks to it. Press Ctrl-C to end it; aihr-mcp --help says more.";

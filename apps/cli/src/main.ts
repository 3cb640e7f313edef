import { fstatSync } from "node:fs";
import { bypassProxyOnLoopback, openSystemKeyring } from "@aihr-plugins/login";
import { run } from "./run.ts";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop.abort(signal));

// Each write reports its own failure; without a listener it would also crash the process.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

bypassProxyOnLoopback(process.env);

const output = fstatSync(process.stdout.fd);
process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  isPiped: output.isFIFO() || output.isSocket(),
  env: process.env,
  signal: stop.signal,
  openKeyring: openSystemKeyring,
  now: Date.now,
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** How long Prism may take to listen. */
export const patienceMs = 30_000;

/** Prism as a proxy that holds every exchange against the contract. */
export interface Prism {
  /** The base URL, without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Puts Prism in front of an API, in a process of its own. With `--errors` a violation of the contract is an answer of
 * Prism's instead of a line in its log. It takes any free port, and tells which only in its log.
 */
export async function openPrism(upstream: string): Promise<Prism> {
  const args = [resolve("@stoplight/prism-cli"), "proxy", resolve("@aihr-plugins/spec/openapi.json"), upstream];
  const child = spawn(process.execPath, [...args, "--errors", "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
  const exited = once(child, "exit");
  const close = async () => {
    child.kill();
    await exited;
  };

  let log = "";
  const url = new Promise<string>((found, failed) => {
    const read = (text: string) => {
      log += text;
      const listening = /listening on (http:\/\/[\d.]+:\d+)/.exec(log)?.[1];
      if (listening) found(listening);
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", read);
    exited.then(() => failed(new Error(`Prism ended before it listened:\n${log}`)), failed);
    setTimeout(() => failed(new Error(`Prism does not listen:\n${log}`)), patienceMs).unref();
  });
  try {
    return { url: await url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** A server that tells what it was asked, with the status that its path names. It runs in a thread of its own. */
export async function openEcho() {
  const worker = new Worker(new URL("./echo.worker.ts", import.meta.url));
  const [port] = await once(worker, "message");
  return { url: `http://127.0.0.1:${port}`, close: () => worker.terminate() };
}

import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type AskAssistant, type AskedReport, describeAnswers } from "@aihr-plugins/answer-cases";
import { afterAll } from "vitest";
import { buildExtension } from "./built/build-extension.ts";
import { strippedSources } from "./heap/stripped-sources.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
let worker: Worker | undefined;

afterAll(() => worker?.terminate());

async function open({ baseUrl, apiKey }: AskedReport): Promise<AskAssistant> {
  buildExtension();
  const sources = strippedSources(at("../../../packages/raycast-test-kit/src"));
  const started = new Worker(new URL("./built/tools.worker.mjs", import.meta.url), {
    env: { ...process.env, NODE_ENV: "production" },
    workerData: { tools: at("../dist/tools"), baseUrl, apiKey, sources },
  });
  worker = started;
  let asked = 0;
  return (tool, input) => {
    asked += 1;
    const id = asked;
    return new Promise((resolve, reject) => {
      const listen = (message: { readonly id: number; readonly answer?: object; readonly failure?: string }) => {
        if (message.id !== id) return;
        started.off("message", listen).off("error", reject);
        if (message.answer === undefined) reject(new Error(message.failure));
        else resolve(message.answer);
      };
      started.on("message", listen);
      started.once("error", reject);
      started.postMessage({ id, tool, input });
    });
  };
}

// A tool counts days in the computer's time zone, which a thread cannot change.
describeAnswers("Raycast's built tools", open, Intl.DateTimeFormat().resolvedOptions().timeZone);

import { parentPort, workerData } from "node:worker_threads";
import type { SharedClock } from "../clock.ts";
import type { LinkEnd } from "../link/sync-link.ts";
import type { Call } from "./call.ts";
import { type Project, runCall } from "./run-call.ts";

const { project, clock, link }: { readonly project: Project; readonly clock: SharedClock; readonly link: LinkEnd } =
  workerData;

parentPort?.on("message", (call: Call) => parentPort?.postMessage(runCall(project, call, link, clock)));

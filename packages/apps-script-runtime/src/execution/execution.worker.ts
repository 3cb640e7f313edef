import { parentPort, workerData } from "node:worker_threads";
import type { SharedClock } from "../clock.ts";
import type { LinkEnd } from "../link/sync-link.ts";
import type { Call } from "./call.ts";
import { linkedThread } from "./linked-thread.ts";
import type { Project } from "./project.ts";
import { runCall } from "./run-call.ts";

const { project, clock, link }: { readonly project: Project; readonly clock: SharedClock; readonly link: LinkEnd } =
  workerData;
const thread = linkedThread(project, clock, link);

parentPort?.on("message", (call: Call) => parentPort?.postMessage(runCall(project, call, thread)));

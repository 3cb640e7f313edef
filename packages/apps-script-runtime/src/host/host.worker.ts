import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { SharedClock } from "../clock.ts";
import { answerLink } from "../link/answer-link.ts";
import type { LinkEnd } from "../link/sync-link.ts";
import { answer } from "./answer.ts";
import type { HostOptions } from "./host-options.ts";
import { createOperations } from "./operations.ts";

const { options, clock }: { readonly options: HostOptions; readonly clock: SharedClock } = workerData;
const host = createOperations(options, clock);

// Every thread that runs executions has a link of its own, for each of them may stand still.
parentPort?.on("message", (end: LinkEnd & { readonly port: MessagePort }) => {
  answerLink(end, (question) => answer(host, question));
});

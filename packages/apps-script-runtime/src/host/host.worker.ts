import { type MessagePort, parentPort } from "node:worker_threads";
import { answerLink } from "../link/answer-link.ts";
import { answer } from "./answer.ts";
import { fetchOverHttp } from "./fetch-over-http.ts";
import type { HostMessage } from "./host-thread.ts";
import { createOperations, type Operations } from "./operations.ts";

interface OpenHost {
  readonly operations: Operations;
  readonly ports: MessagePort[];
}

const hosts = new Map<number, OpenHost>();

parentPort?.on("message", (message: HostMessage) => {
  if (message.kind === "open") {
    hosts.set(message.id, { operations: createOperations(message.options, message.clock, fetchOverHttp), ports: [] });
    return;
  }
  const host = hosts.get(message.id);
  if (message.kind === "close") {
    for (const port of host?.ports ?? []) port.close();
    hosts.delete(message.id);
  } else if (host) {
    // Every thread that runs executions has a link of its own, for each of them may stand still.
    host.ports.push(message.link.port);
    answerLink(message.link, (question) => answer(host.operations, question));
  }
});

import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import { type Question, ServiceError } from "./question.ts";

/** What the host answers. A refusal holds the message of the error that the service throws. */
export type Answer = { readonly value: unknown } | { readonly refusal: string };

/** The ends of a link: a port, and the word in shared memory that tells that an answer is there. */
export interface LinkEnd {
  readonly port: MessagePort;
  readonly answered: Int32Array<SharedArrayBuffer>;
}

/** Asks the host in its thread, and blocks until it answers. */
export function askOver({ port, answered }: LinkEnd, question: Question): unknown {
  Atomics.store(answered, 0, 0);
  port.postMessage(question);
  // A late notification of the answer before may wake this wait, so the word decides.
  while (Atomics.load(answered, 0) === 0) {
    if (Atomics.wait(answered, 0, 0, patienceMs) === "timed-out") {
      throw new Error(`The host does not answer ${question.operation}.`);
    }
  }
  const answer: Answer = receiveMessageOnPort(port)?.message;
  if ("refusal" in answer) throw new ServiceError(answer.refusal);
  return answer.value;
}

const patienceMs = 120_000;

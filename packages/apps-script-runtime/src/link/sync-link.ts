import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";

/** A question to the host: a service's operation, and who asks. */
export interface Question {
  readonly operation: string;
  readonly execution: number;
  readonly values: readonly unknown[];
}

/** What the host answers. A refusal holds the message of the error that the service throws. */
export type Answer = { readonly value: unknown } | { readonly refusal: string };

/** The ends of a link: a port, and the word in shared memory that tells that an answer is there. */
export interface LinkEnd {
  readonly port: MessagePort;
  readonly answered: Int32Array<SharedArrayBuffer>;
}

/** An error that a service of Google would throw. */
export class ServiceError extends Error {}

/** Asks the host and blocks until it answers, as every call of a service does in Apps Script. */
export function ask({ port, answered }: LinkEnd, question: Question): unknown {
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

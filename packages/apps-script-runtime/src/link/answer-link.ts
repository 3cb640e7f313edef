import { type Question, ServiceError } from "./question.ts";
import type { Answer, LinkEnd } from "./sync-link.ts";

/** Answers every question that comes over a link. The thread that asked blocks meanwhile. */
export function answerLink({ port, answered }: LinkEnd, answer: (question: Question) => unknown): void {
  port.on("message", async (question: Question) => {
    port.postMessage(await attempt(question, answer));
    Atomics.store(answered, 0, 1);
    Atomics.notify(answered, 0);
  });
}

async function attempt(question: Question, answer: (question: Question) => unknown): Promise<Answer> {
  try {
    return { value: await answer(question) };
  } catch (error) {
    const isServiceError = error instanceof ServiceError;
    return { refusal: isServiceError ? error.message : `The runtime broke in ${question.operation}: ${String(error)}` };
  }
}

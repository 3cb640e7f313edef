import { createContext, runInContext } from "node:vm";
import type { BuiltSheets } from "../../build/built-sheets.ts";
import { compileWorker } from "../../build/worker.ts";
import type { Answered, PlaygroundCommand } from "../../src/script/commands.ts";

/** The page's worker, with what a browser's worker has and nothing of Node's. */
export interface OpenWorker {
  /** Carries out a command and returns the answer. @throws Error if the worker broke */
  carryOut(command: PlaygroundCommand): Answered;
}

/** Compiles the page's worker and starts it. `startsAt` is in milliseconds since 1970. */
export async function openWorker(sheets: BuiltSheets, startsAt: number): Promise<OpenWorker> {
  const { code } = await compileWorker(sheets);
  const posted: { readonly answered?: Answered; readonly error?: string }[] = [];
  const scope = {
    TextEncoder,
    TextDecoder,
    atob,
    btoa,
    crypto,
    onmessage: undefined as ((event: { readonly data: unknown }) => void) | undefined,
    postMessage: (message: (typeof posted)[number]) => posted.push(message),
  };
  runInContext(code, createContext(scope));
  scope.onmessage?.({ data: { startsAt } });
  return {
    carryOut(command) {
      scope.onmessage?.({ data: { number: 1, command } });
      const { answered, error } = posted.pop() ?? {};
      if (!answered) throw new Error(error ?? "The worker did not answer.");
      // As another thread would get it.
      return structuredClone(answered);
    },
  };
}

import { files, load } from "built:sheets";
import type { PlaygroundCommand } from "../script/commands.ts";
import { openPlayground } from "../script/playground.ts";

/** What a worker's global scope has, as far as it is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Opening | Asked }) => void) | null;
  postMessage(message: unknown): void;
}

/** The first message, with the instant at which the organization's clock begins. */
interface Opening {
  readonly startsAt: number;
}

/** A command, with a number that its answer carries. */
interface Asked {
  readonly number: number;
  readonly command: PlaygroundCommand;
}

const scope: WorkerScope = globalThis as never;
let playground: ReturnType<typeof openPlayground> | undefined;

scope.onmessage = ({ data }) => {
  if ("startsAt" in data) {
    playground = openPlayground({ load, files, startsAt: data.startsAt });
    return;
  }
  try {
    scope.postMessage({ number: data.number, answered: playground?.carryOut(data.command) });
  } catch (error) {
    scope.postMessage({ number: data.number, error: String(error) });
  }
};

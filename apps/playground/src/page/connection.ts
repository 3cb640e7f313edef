import type { Answered, PlaygroundCommand } from "../script/commands.ts";

/** The way to the worker, which carries out one command after the other. */
export interface Connection {
  ask(command: PlaygroundCommand): Promise<Answered>;
}

interface Answer {
  readonly number: number;
  readonly answered?: Answered;
  readonly error?: string;
}

/** Starts the worker of this address. `startsAt` is when the organization's clock begins, in milliseconds since 1970. */
export function connect(workerUrl: string, startsAt: number): Connection {
  const worker = new Worker(workerUrl);
  const waiting = new Map<number, { resolve: (answered: Answered) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.postMessage({ startsAt });
  worker.onmessage = ({ data: { number, answered, error } }: MessageEvent<Answer>) => {
    const asked = waiting.get(number);
    waiting.delete(number);
    if (answered) asked?.resolve(answered);
    else asked?.reject(new Error(error));
  };
  return {
    ask(command) {
      last += 1;
      worker.postMessage({ number: last, command });
      const number = last;
      return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
    },
  };
}

import { fork } from "node:child_process";
import { once } from "node:events";

/** A program of this folder in a separate process, so that neither slows the other down. */
export interface Aside<Message> {
  /** The first message that it sends. */
  readonly message: Message;
  end(): Promise<void>;
}

/** Starts a program and waits for its first message. Rejects if the program ends before that. */
export async function aside<Message>(
  program: string,
  args: readonly string[] = [],
  flags: readonly string[] = [],
): Promise<Aside<Message>> {
  const child = fork(new URL(program, import.meta.url), args, { execArgv: [...process.execArgv, ...flags] });
  const exited = once(child, "exit");
  const speechless = exited.then(([code, signal]) => {
    throw new Error(`${program} ended (${code ?? signal}) without sending a message.`);
  });
  const [message] = await Promise.race([once(child, "message"), speechless]);
  return {
    message,
    async end() {
      child.kill();
      await exited;
    },
  };
}

/** Sends a message to the parent process, and ends with it. */
export function send(message: unknown): void {
  process.once("disconnect", () => process.exit());
  process.send?.(message);
}

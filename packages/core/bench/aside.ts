import { fork } from "node:child_process";
import { once } from "node:events";

/** A program of this folder that runs in a process of its own, so that neither burdens the other. */
export interface Aside<Told> {
  /** The first thing that it told. */
  readonly told: Told;
  end(): Promise<void>;
}

/** Starts such a program and waits for what it has to tell. Rejects when it ends without a word. */
export async function aside<Told>(
  program: string,
  args: readonly string[] = [],
  flags: readonly string[] = [],
): Promise<Aside<Told>> {
  const child = fork(new URL(program, import.meta.url), args, { execArgv: [...process.execArgv, ...flags] });
  const exited = once(child, "exit");
  const speechless = exited.then(([code, signal]) => {
    throw new Error(`${program} ended (${code ?? signal}) and told nothing.`);
  });
  const [told] = await Promise.race([once(child, "message"), speechless]);
  return {
    told,
    async end() {
      child.kill();
      await exited;
    },
  };
}

/** Tells the process that started this one, and ends with it. */
export function tell(told: unknown): void {
  process.once("disconnect", () => process.exit());
  process.send?.(told);
}

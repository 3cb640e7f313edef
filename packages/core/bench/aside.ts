import { fork } from "node:child_process";
import { once } from "node:events";

/** A program of this folder that runs in a process of its own, so that its work burdens nobody who is measured. */
export interface Aside<Told> {
  /** The first thing that it told. */
  readonly told: Told;
  end(): Promise<void>;
}

/** Starts such a program and waits for what it has to tell. Rejects when it ends without a word. */
export async function aside<Told>(program: string, ...args: readonly string[]): Promise<Aside<Told>> {
  const child = fork(new URL(program, import.meta.url), args);
  const exited = once(child, "exit");
  const mute = exited.then(([code]) => {
    throw new Error(`${program} ended with ${code} and told nothing.`);
  });
  const [told] = await Promise.race([once(child, "message"), mute]);
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

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A recorder in another process. */
export interface Recorder {
  readonly process: ChildProcess;
  /** What it said when it has ended. */
  readonly output: Promise<string>;
}

/** Starts a recorder of one night, and waits until it is about to open the file. */
export async function startRecorder(path: string, seed: number, night: number): Promise<Recorder> {
  const program = join(import.meta.dirname, "record.process.ts");
  const args = ["--conditions=@aihr-plugins/source", program, path, String(seed), String(night)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.setEncoding("utf8");
  const output = once(child, "close").then(() => said);
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (text: string) => {
      said += text;
      resolve();
    });
  });
  return { process: child, output };
}

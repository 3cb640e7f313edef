import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { freePort } from "./free-port.mts";
import { n8nFolder, n8nProgram } from "./install-n8n.mts";
import { type Owned, owned } from "./owned.mts";

export interface N8nProcess extends Owned {
  readonly child: ChildProcess;
}

/** Where a process of n8n keeps its things, and its environment variables. */
export interface N8nSettings {
  /** Holds `.n8n`, and the log. */
  readonly userFolder: string;
  /** What starts n8n. Default: n8n's own program. */
  readonly program?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts one process of n8n: `start`, `worker`. Whatever it says goes to a log in its user folder. */
export async function startProcess(
  args: readonly string[],
  { userFolder, program, env = {} }: N8nSettings,
): Promise<N8nProcess> {
  const log = createWriteStream(join(userFolder, `${args[0]}.log`), { flags: "a" });
  const [command, ...first] = program === undefined ? [process.execPath, n8nProgram] : [program];
  const child = spawn(command, [...first, ...args], {
    cwd: n8nFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      HOME: userFolder,
      TZ: "UTC",
      N8N_USER_FOLDER: userFolder,
      N8N_ENCRYPTION_KEY: "a key for this test only",
      N8N_RUNNERS_BROKER_PORT: String(await freePort()),
      N8N_DIAGNOSTICS_ENABLED: "false",
      N8N_VERSION_NOTIFICATIONS_ENABLED: "false",
      N8N_TEMPLATES_ENABLED: "false",
      N8N_PERSONALIZATION_ENABLED: "false",
      N8N_HIRING_BANNER_ENABLED: "false",
      N8N_SECURE_COOKIE: "false",
      N8N_LISTEN_ADDRESS: "127.0.0.1",
      ...env,
    },
  });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  return { child, ...owned(child) };
}

import { execFile, execFileSync } from "node:child_process";
import { chmodSync, chownSync, globSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { findOrInstall } from "./find-or-install.ts";

/** A PostgreSQL server of Debian on loopback, with an empty cluster. */
export interface PostgresServer {
  /** The address of a new, empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts Debian's PostgreSQL, which is installed if it is missing. */
export async function startPostgres(): Promise<PostgresServer> {
  const initdb = findOrInstall(() => globSync("/usr/lib/postgresql/*/bin/initdb").sort().at(-1), ["postgresql"]);
  const bin = dirname(initdb);
  const folder = mkdtempSync(join(tmpdir(), "aihr-postgres-"));
  const account = accountToRunAs();
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
  const port = await freePort();
  const run = (program: string, args: readonly string[]) => {
    return promisify(execFile)(join(bin, program), [...args], { cwd: folder, ...account });
  };
  const data = join(folder, "data");
  await run("initdb", ["-D", data, "-U", "history", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"]);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c timezone=Asia/Kathmandu`;
  await run("pg_ctl", ["-D", data, "-l", join(folder, "log"), "-w", "-o", settings, "start"]);
  let databases = 0;
  return {
    async createDatabase() {
      databases += 1;
      await run("createdb", ["-h", "127.0.0.1", "-p", String(port), "-U", "history", `history_${databases}`]);
      return `postgres://history@127.0.0.1:${port}/history_${databases}`;
    },
    async stop() {
      await run("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
    },
  };
}

/** PostgreSQL refuses to run as root: Debian's package has an account for it. */
function accountToRunAs(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

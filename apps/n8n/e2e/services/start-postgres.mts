import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../lab/free-port.mts";
import { type Owned, owned } from "../lab/owned.mts";
import { until } from "../lab/until.mts";
import { debianPrograms } from "./debian-programs.mts";

/** A separate PostgreSQL on loopback, with an empty database. */
export interface Postgres extends Owned {
  readonly port: number;
  readonly user: string;
  readonly database: string;
  /** Returns the result of a query: a line for each row, columns separated by `|`. */
  query(sql: string): readonly string[];
}

export async function startPostgres(): Promise<Postgres> {
  const { postgres: programs } = debianPrograms();
  const [folder, port] = [await mkdtemp(join(tmpdir(), "aihr-n8n-postgres-")), await freePort()];
  const identity = unprivileged();
  if (identity !== undefined) chownSync(folder, identity.uid, identity.gid);
  chmodSync(folder, 0o700);
  const options = { ...(identity ?? {}), cwd: folder };

  execFileSync(join(programs, "initdb"), ["-D", folder, "-U", "n8n", "-A", "trust", "-E", "UTF8"], {
    ...options,
    stdio: "ignore",
  });
  const settings = ["fsync=off", "listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`];
  const child = spawn(
    join(programs, "postgres"),
    ["-D", folder, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...options, stdio: "ignore" },
  );
  const { stop } = owned(child);
  const query = (sql: string): readonly string[] =>
    execFileSync(join(programs, "psql"), [
      "-h",
      "127.0.0.1",
      "-p",
      String(port),
      "-U",
      "n8n",
      "-At",
      "-c",
      sql,
      "postgres",
    ])
      .toString()
      .split("\n")
      .filter(Boolean);
  await until("PostgreSQL to answer", async () => {
    try {
      execFileSync(join(programs, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port), "-q"]);
      return true;
    } catch {
      return undefined;
    }
  });
  return {
    port,
    user: "n8n",
    database: "postgres",
    query,
    async stop() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (what: string) => Number(execFileSync("id", [what, "postgres"]).toString());
  return { uid: id("-u"), gid: id("-g") };
}

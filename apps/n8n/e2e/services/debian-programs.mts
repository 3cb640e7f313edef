import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";

/** The folder of PostgreSQL's programs, and Redis's server: Debian's, installed when they are missing and that may be. */
export interface DebianPrograms {
  readonly postgres: string;
  readonly redisServer: string;
}

/** @throws Error that says what to install, where it may not be installed here */
export function debianPrograms(): DebianPrograms {
  return find() ?? install();
}

function find(): DebianPrograms | undefined {
  const postgres = globSync("/usr/lib/postgresql/*/bin").at(-1);
  const [redisServer] = globSync("/usr/bin/redis-server");
  return postgres === undefined || redisServer === undefined ? undefined : { postgres, redisServer };
}

function install(): DebianPrograms {
  if (process.getuid?.() !== 0) throw new Error("Install Debian's postgresql and redis-server: apt-get install.");
  console.log("Installing Debian's postgresql and redis-server, once.");
  // In runlevel 1 Debian does not start the services that it installs; the tests start their own.
  const env = { ...process.env, RUNLEVEL: "1", DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update"], { env, stdio: "ignore" });
  execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "postgresql", "redis-server"], {
    env,
    stdio: "ignore",
  });
  const found = find();
  if (found === undefined) throw new Error("postgresql and redis-server were installed, and yet are not there.");
  return found;
}

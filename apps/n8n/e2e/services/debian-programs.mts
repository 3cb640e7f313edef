import { globSync } from "node:fs";
import { findOrInstall } from "@aihr-plugins/debian-programs";

/** The folder of PostgreSQL's programs, and the path of Redis's server. */
export interface DebianPrograms {
  readonly postgres: string;
  readonly redisServer: string;
}

/** @throws Error that says what to install, if it cannot be installed here */
export function debianPrograms(): DebianPrograms {
  return findOrInstall(find, ["postgresql", "redis-server"]);
}

function find(): DebianPrograms | undefined {
  const postgres = globSync("/usr/lib/postgresql/*/bin").at(-1);
  const [redisServer] = globSync("/usr/bin/redis-server");
  return postgres === undefined || redisServer === undefined ? undefined : { postgres, redisServer };
}

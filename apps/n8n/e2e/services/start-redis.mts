import { spawn } from "node:child_process";
import { connect } from "node:net";
import { freePort } from "../lab/free-port.mts";
import { type Owned, owned } from "../lab/owned.mts";
import { until } from "../lab/until.mts";
import { debianPrograms } from "./debian-programs.mts";

/** A separate Redis on loopback, in memory only. */
export interface Redis extends Owned {
  readonly port: number;
}

export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const child = spawn(debianPrograms().redisServer, options, { stdio: "ignore" });
  const { stop } = owned(child);
  await until("Redis to answer", () => answers(port));
  return { port, stop };
}

function answers(port: number): Promise<true | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(undefined));
  });
}

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPopulation, sandboxApiKey } from "@aihr-plugins/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linkPackage } from "./lab/link-package.mts";
import { type Lab, openLab } from "./lab/open-lab.mts";
import { type ChangingSandbox, openSandbox } from "./lab/sandbox.mts";
import { type N8nProcess, startProcess } from "./lab/start-process.mts";
import { until } from "./lab/until.mts";
import { webhookWorkflow } from "./lab/workflow.mts";
import { type Postgres, startPostgres } from "./services/start-postgres.mts";
import { type Redis, startRedis } from "./services/start-redis.mts";

interface Worker {
  readonly process: N8nProcess;
  readonly userFolder: string;
}

let postgres: Postgres;
let redis: Redis;
let lab: Lab;
let sandbox: ChangingSandbox;
let env: Readonly<Record<string, string>>;
const workers: Worker[] = [];

const learners = 3000;
const atOnce = 5;

beforeAll(async () => {
  [postgres, redis, sandbox] = await Promise.all([startPostgres(), startRedis(), openSandbox()]);
  env = {
    EXECUTIONS_MODE: "queue",
    QUEUE_BULL_REDIS_HOST: "127.0.0.1",
    QUEUE_BULL_REDIS_PORT: String(redis.port),
    N8N_GRACEFUL_SHUTDOWN_TIMEOUT: "30",
    DB_TYPE: "postgresdb",
    DB_POSTGRESDB_HOST: "127.0.0.1",
    DB_POSTGRESDB_PORT: String(postgres.port),
    DB_POSTGRESDB_DATABASE: postgres.database,
    DB_POSTGRESDB_USER: postgres.user,
    DB_POSTGRESDB_PASSWORD: "",
  };
  lab = await openLab(env);
  for (const number of [1, 2]) workers.push(await startWorker(number));
}, 300_000);
afterAll(async () => {
  for (const { process, userFolder } of workers) {
    await process.stop();
    await rm(userFolder, { recursive: true, force: true });
  }
  await lab?.close();
  await Promise.all([sandbox?.close(), redis?.stop(), postgres?.stop()]);
});

async function startWorker(number: number): Promise<Worker> {
  const userFolder = await mkdtemp(join(tmpdir(), `aihr-n8n-worker-${number}-`));
  await linkPackage([userFolder]);
  const process = await startProcess(["worker", `--concurrency=${atOnce}`], { userFolder, env });
  const worker = { process, userFolder };
  await until(
    "a worker to be ready",
    async () => ((await log(worker)).includes("n8n worker is now ready") ? true : undefined),
    120_000,
  );
  return worker;
}

function log({ userFolder }: Worker): Promise<string> {
  return readFile(join(userFolder, "worker.log"), "utf8");
}

/** How many executions a worker has begun. */
async function begun(worker: Worker): Promise<number> {
  return (await log(worker)).match(/Worker started execution/g)?.length ?? 0;
}

/** How many executions a worker is in the middle of. */
async function midRun(worker: Worker): Promise<number> {
  const finished = (await log(worker)).match(/Worker finished execution/g)?.length ?? 0;
  return (await begun(worker)) - finished;
}

describe("queue mode, with two workers", () => {
  it("spreads 20 executions over both, and loses none when one worker is stopped in mid-run", async () => {
    // Slow enough that the worker is stopped while it reads.
    sandbox.become({
      population: createPopulation({ seed: 9, learners }),
      faults: { latency: { meanMs: 400, distribution: "fixed" } },
    });
    const credential = await lab.credential("aihrApi", { baseUrl: sandbox.url, apiKey: sandboxApiKey });
    const workflow = webhookWorkflow([
      {
        name: "AIHR",
        type: "n8n-nodes-aihr.aihr",
        typeVersion: 1,
        parameters: { resource: "report", operation: "getSummary" },
        credentials: { aihrApi: credential },
      },
    ]);
    const id = await lab.activate(workflow);
    const call = (times: number) =>
      Array.from({ length: times }, () => lab.callWebhook(workflow.path, [{}]).catch(() => undefined));

    const [first, second] = workers;
    if (first === undefined || second === undefined) throw new Error("There are not two workers.");
    // As many as both can take at once: an execution that is just being taken when its worker is asked to stop is lost by n8n.
    const before = call(2 * atOnce);
    await until("both workers to be at work", async () =>
      (await begun(first)) + (await begun(second)) >= 2 * atOnce ? true : undefined,
    );
    expect(await begun(first)).toBeGreaterThan(0);
    expect(await midRun(first)).toBeGreaterThan(0);
    const stopped = first.process.stop();
    const after = call(20 - 2 * atOnce);
    await Promise.all([stopped, ...before, ...after]);

    const executions = await until(
      "all executions to end",
      async () => {
        const ended = await lab.executions(id);
        return ended.length >= 20 && ended.every(({ status }) => status === "success") ? ended : undefined;
      },
      90_000,
    );
    expect(executions).toHaveLength(20);
    for (const execution of executions) {
      expect(execution.node("AIHR").items.map(({ json }) => json.learners)).toEqual([learners]);
    }
    expect(await begun(second)).toBeGreaterThan(0);
  }, 240_000);
});

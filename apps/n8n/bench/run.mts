import { createPopulation, type Faults, sandboxApiKey } from "@aihr-plugins/sandbox";
import { type Lab, openLab } from "../e2e/lab/open-lab.mts";
import prepare from "../e2e/lab/prepare.mts";
import { type ChangingSandbox, openSandbox } from "../e2e/lab/sandbox.mts";
import { until } from "../e2e/lab/until.mts";
import { type Credential, type WorkflowNode, webhookWorkflow } from "../e2e/lab/workflow.mts";
import { genericNodes } from "./generic-nodes.mts";
import { watchMemory } from "./watch-memory.mts";

const learners = 10_000;
const rounds = 5;
const latency: Faults = { latency: { meanMs: 20, distribution: "fixed" } };
const population = createPopulation({ seed: 3, learners });

interface Measured {
  readonly ms: number;
  /** Above what n8n held before, in MB. */
  readonly peakMb: number;
  readonly learners: number;
  readonly status: string;
}

await prepare();
const [lab, sandbox] = await Promise.all([openLab(), openSandbox()]);
try {
  const credential = await lab.credential("aihrApi", { baseUrl: sandbox.url, apiKey: sandboxApiKey });
  const contestants = {
    "our node": ourNodes(credential),
    "HTTP Request": genericNodes(sandbox.url, sandboxApiKey),
  };
  console.log(`${learners} learners, page size 100, 20 ms for each reply, one running n8n, ${rounds} rounds in turn\n`);
  const results: Record<string, Measured[]> = { "our node": [], "HTTP Request": [] };
  for (const nodes of Object.values(contestants)) await measure(lab, sandbox, nodes, latency);
  for (let round = 0; round < rounds; round++) {
    for (const [name, nodes] of Object.entries(contestants)) {
      results[name]?.push(await measure(lab, sandbox, nodes, latency));
    }
  }
  const ours = print("our node", results["our node"] ?? []);
  const theirs = print("HTTP Request", results["HTTP Request"] ?? []);
  console.log(`\nOur node is ${(theirs.ms / ours.ms).toFixed(1)} times as fast.`);

  const stumbling: Faults = { ...latency, failures: [{ kind: "rate-limited", page: 50, times: 1, retryAfter: "1" }] };
  console.log("\nWith one 429 on page 50:");
  const stumbled = await measure(lab, sandbox, contestants["our node"], stumbling);
  console.log(`  our node      ${stumbled.learners} learners, ${stumbled.status}`);
  const other = await measure(lab, sandbox, contestants["HTTP Request"], stumbling);
  console.log(`  HTTP Request  ${other.learners} learners, ${other.status}`);

  const failures = [
    theirs.ms / ours.ms >= 3.5 ? "" : "Our node is not 3.5 times as fast.",
    ours.peakMb <= theirs.peakMb ? "" : "Our node holds more memory.",
    stumbled.learners === learners ? "" : "Our node lost learners.",
  ].filter(Boolean);
  if (failures.length > 0) {
    console.error(failures.join("\n"));
    process.exitCode = 1;
  }
} finally {
  await Promise.all([lab.close(), sandbox.close()]);
}

function ourNodes(credential: Credential): readonly WorkflowNode[] {
  return [
    {
      name: "Learners",
      type: "n8n-nodes-aihr.aihr",
      typeVersion: 1,
      parameters: {
        resource: "learner",
        operation: "getAll",
        returnAll: true,
        output: "raw",
        options: { pageSize: 100 },
      },
      credentials: { aihrApi: credential },
    },
  ];
}

async function measure(
  lab: Lab,
  sandbox: ChangingSandbox,
  nodes: readonly WorkflowNode[],
  faults: Faults,
): Promise<Measured> {
  sandbox.become({ population, faults });
  const workflow = { ...webhookWorkflow(nodes), settings: { executionOrder: "v1", saveDataSuccessExecution: "all" } };
  const id = await lab.activate(workflow);
  const memory = await watchMemory(lab.pid);
  const response = await lab.callWebhook(workflow.path, [{}]);
  await response.text();
  const execution = await until("the execution to end", async () => (await lab.executions(id)).at(-1));
  const peakMb = memory.stop();
  await lab.deactivate(id);
  await lab.rest.call("POST", "/executions/delete", { ids: [execution.id] });
  return {
    ms: nodes.reduce((sum, { name }) => sum + execution.node(name).ms, 0),
    peakMb,
    learners: execution.node("Learners").items.length,
    status: execution.status,
  };
}

function print(name: string, measured: readonly Measured[]): { readonly ms: number; readonly peakMb: number } {
  const ms = median(measured.map((each) => each.ms));
  const peakMb = median(measured.map((each) => each.peakMb));
  const all = measured.map((each) => each.ms).join(", ");
  console.log(`${name.padEnd(13)} ${ms} ms (${all}), peak +${peakMb} MB, ${measured[0]?.learners} learners`);
  return { ms, peakMb };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

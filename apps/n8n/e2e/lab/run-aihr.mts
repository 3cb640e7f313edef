import type { Execution, NodeRun } from "./execution.mts";
import type { Lab } from "./open-lab.mts";
import { until } from "./until.mts";
import { type Credential, type WorkflowNode, webhookWorkflow } from "./workflow.mts";

export interface AihrRun extends NodeRun {
  readonly execution: Execution;
}

/** Runs our node once for the given input items, in a new workflow. */
export async function runAihr(
  lab: Lab,
  credential: Credential,
  parameters: Readonly<Record<string, unknown>>,
  { items = [{}], ...node }: Partial<WorkflowNode> & { readonly items?: readonly object[] } = {},
): Promise<AihrRun> {
  const workflow = webhookWorkflow([
    {
      name: "AIHR",
      type: "n8n-nodes-aihr.aihr",
      typeVersion: 1,
      parameters,
      credentials: { aihrApi: credential },
      ...node,
    },
  ]);
  const id = await lab.activate(workflow);
  await lab.callWebhook(workflow.path, items);
  const execution = await until("the execution to end", async () => (await lab.executions(id)).at(-1));
  await lab.deactivate(id);
  return { ...execution.node("AIHR"), execution };
}

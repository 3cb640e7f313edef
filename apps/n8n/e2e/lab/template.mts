import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Execution } from "./execution.mts";
import type { Lab } from "./open-lab.mts";
import { until } from "./until.mts";
import type { Credential, Workflow } from "./workflow.mts";

/** Credentials by the type of the node that uses them. */
export type CredentialsByNode = Readonly<Record<string, Readonly<Record<string, Credential>>>>;

/** Reads a template as it is published, with credentials chosen as a user would. */
export async function readTemplate(name: string, credentials: CredentialsByNode): Promise<Workflow> {
  const text = await readFile(join(import.meta.dirname, "..", "..", "workflows", `${name}.json`), "utf8");
  const workflow: Workflow = JSON.parse(text);
  const nodes = workflow.nodes.map((node) => {
    const chosen = credentials[node.type];
    return chosen === undefined ? node : { ...node, credentials: chosen };
  });
  return { ...workflow, nodes };
}

/** The workflow, with this URL in every node that posts to one. */
export function postingTo(workflow: Workflow, url: string): Workflow {
  const nodes = workflow.nodes.map((node) =>
    "url" in node.parameters ? { ...node, parameters: { ...node.parameters, url } } : node,
  );
  return { ...workflow, nodes };
}

/** Stores a workflow and runs it from its trigger to a node, as the editor's button does. */
export async function runByHand(lab: Lab, workflow: Workflow, from: string, to: string): Promise<Execution> {
  const stored = (await lab.rest.call("POST", "/workflows", workflow)) as { id: string };
  await lab.rest.call("POST", `/workflows/${stored.id}/run`, {
    workflowData: stored,
    triggerToStartFrom: { name: from },
    destinationNode: { nodeName: to, mode: "inclusive" },
  });
  return until("the run to end", async () => (await lab.executions(stored.id)).at(-1), 60_000);
}

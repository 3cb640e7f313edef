/** A workflow as n8n stores it. */
export interface Workflow {
  readonly name: string;
  readonly nodes: readonly WorkflowNode[];
  readonly connections: Readonly<Record<string, object>>;
  readonly settings?: object;
}

export interface WorkflowNode {
  readonly id?: string;
  readonly name: string;
  readonly type: string;
  readonly typeVersion: number;
  readonly position?: readonly [number, number];
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly credentials?: Readonly<Record<string, Credential>>;
  readonly onError?: "stopWorkflow" | "continueRegularOutput" | "continueErrorOutput";
  readonly webhookId?: string;
}

/** A stored credential. */
export interface Credential {
  readonly id: string;
  readonly name: string;
}

let workflows = 0;

/** A workflow that a call of its webhook starts with the items of the call's body, and that runs these nodes in turn. */
export function webhookWorkflow(nodes: readonly WorkflowNode[]): Workflow & { readonly path: string } {
  const path = `test-${process.pid}-${++workflows}`;
  const start: readonly WorkflowNode[] = [
    {
      name: "Webhook",
      type: "n8n-nodes-base.webhook",
      typeVersion: 2,
      webhookId: path,
      parameters: { path, httpMethod: "POST", responseMode: "lastNode", responseData: "noData", options: {} },
    },
    {
      name: "Items",
      type: "n8n-nodes-base.splitOut",
      typeVersion: 1,
      parameters: { fieldToSplitOut: "body.items", options: {} },
    },
  ];
  const chain = [...start, ...nodes];
  return { name: path, path, nodes: chain.map(placed), connections: inTurn(chain), settings: { executionOrder: "v1" } };
}

/** Connects each node to the next. */
export function inTurn(nodes: readonly WorkflowNode[]): Readonly<Record<string, object>> {
  return Object.fromEntries(
    nodes
      .slice(1)
      .map((node, index) => [nodes[index]?.name, { main: [[{ node: node.name, type: "main", index: 0 }]] }]),
  );
}

function placed(node: WorkflowNode, index: number): WorkflowNode {
  return { id: `node-${index}`, position: [220 * index, 0], ...node };
}

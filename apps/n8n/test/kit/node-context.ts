import { sandboxApiKey } from "@aihr-plugins/sandbox";
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from "n8n-workflow";
import { Aihr } from "../../nodes/Aihr/Aihr.node.ts";
import { requestWithKey } from "./n8n-http-transport.mts";

/** A workflow with one of our nodes, outside n8n. */
export interface NodeSetup {
  readonly baseUrl: string;
  /** Default: the sandbox's. */
  readonly apiKey?: string;
  readonly parameters: IDataObject;
  /** The workflow's time zone. Default: UTC. */
  readonly timeZone?: string;
}

/** How the action node is run. */
export interface RunSetup extends NodeSetup {
  /** The input items. Default: one empty item. */
  readonly input?: readonly IDataObject[];
  readonly isTool?: boolean;
  /** The node's type. Agents from version 3 on run a tool as a node whose type ends with "Tool". */
  readonly type?: string;
  readonly continueOnFail?: boolean;
}

/** The result of running the action node. */
export interface NodeRun {
  readonly items: readonly INodeExecutionData[];
  /** The `json` of the items. */
  readonly records: readonly IDataObject[];
  readonly hints: readonly string[];
}

/** Runs the action node over n8n's own HTTP helper. A parameter can be a function of the input item. */
export async function runAihr(setup: RunSetup): Promise<NodeRun> {
  const hints: string[] = [];
  const context = contextOf(setup, hints);
  const [items = []] = await new Aihr().execute.call(context as unknown as IExecuteFunctions);
  return { items, records: items.map(({ json }) => json), hints };
}

/** What n8n gives the node as a tool of an AI agent. */
export function toolContext(setup: NodeSetup) {
  return contextOf({ ...setup, isTool: true }, []);
}

function contextOf(setup: RunSetup, hints: string[]) {
  const { input = [{}], isTool = false, continueOnFail = false } = setup;
  return {
    ...commonContext(setup),
    getNode: () => ({ ...node, type: setup.type ?? node.type }),
    getNodeParameter: (name: string, item: number, otherwise?: unknown) => {
      const value = name in setup.parameters ? setup.parameters[name] : otherwise;
      return typeof value === "function" ? value(input[item]) : value;
    },
    getInputData: () => input.map((json) => ({ json })),
    continueOnFail: () => continueOnFail,
    isToolExecution: () => isTool,
    addExecutionHints: (...added: { message: string }[]) => hints.push(...added.map(({ message }) => message)),
    getExecutionCancelSignal: () => undefined,
  };
}

/** What a node has sent. */
export interface RequestCount {
  sent: number;
  sentBeforeFirstReply: number | undefined;
}

/** What all kinds of nodes get from n8n. */
export function commonContext(
  { baseUrl, apiKey = sandboxApiKey, timeZone = "UTC" }: NodeSetup,
  requests: { readonly count: RequestCount } = { count: { sent: 0, sentBeforeFirstReply: undefined } },
) {
  return {
    getNode: () => node,
    getTimezone: () => timeZone,
    getCredentials: async () => ({ baseUrl, apiKey }),
    helpers: {
      async httpRequestWithAuthentication(_: string, request: Parameters<typeof requestWithKey>[0]) {
        const { count } = requests;
        count.sent += 1;
        const reply = await requestWithKey(request, apiKey);
        count.sentBeforeFirstReply ??= count.sent;
        return reply;
      },
      prepareBinaryData: async (data: Buffer, fileName: string, mimeType: string) => ({
        data: data.toString("base64"),
        fileName,
        mimeType,
      }),
    },
  };
}

const node = { id: "1", name: "AIHR", type: "n8n-nodes-aihr.aihr", typeVersion: 1, position: [0, 0], parameters: {} };

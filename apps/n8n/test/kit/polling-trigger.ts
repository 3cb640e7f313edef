import type { IDataObject, IPollFunctions, WorkflowActivateMode } from "n8n-workflow";
import { AihrTrigger } from "../../nodes/AihrTrigger/AihrTrigger.node.ts";
import { commonContext, type NodeSetup, type RequestCount } from "./node-context.ts";

/** A trigger that keeps its static data from poll to poll, over restarts and edits. */
export interface PollingTrigger {
  /** The records of the events that a poll found. */
  poll(mode?: "trigger" | "manual"): Promise<readonly IDataObject[]>;
  /** Activates the workflow again, as a restart of n8n does, or with other settings. The next poll is the first one. */
  activate(mode: WorkflowActivateMode, changes?: Partial<NodeSetup>): void;
  /** Restarts n8n: only what it has stored as text is left. */
  restart(): void;
  readonly warnings: readonly string[];
  /** Everything that was logged. */
  readonly logged: readonly string[];
  /** What n8n stores for the node. */
  readonly staticData: IDataObject;
  /** How many requests the last poll sent before it had a reply. */
  readonly sentBeforeFirstReply: number;
}

/** How a trigger is polled. */
export interface TriggerSetup extends NodeSetup {
  /** How long n8n lets a poll run. */
  readonly pollBudgetMs?: number;
  /** Of the workflow. Triggers of one workflow share it. */
  readonly workflowId?: string;
}

let workflows = 0;

/** Creates a trigger over n8n's own HTTP helper. */
export function createTrigger(initial: TriggerSetup): PollingTrigger {
  const logged: string[] = [];
  const warnings: string[] = [];
  let staticData: IDataObject = {};
  const workflowId = initial.workflowId ?? `workflow-${++workflows}`;
  const requests: { count: RequestCount } = { count: { sent: 0, sentBeforeFirstReply: undefined } };
  let setup = initial;
  let context = contextFor("activate");

  return {
    warnings,
    logged,
    get staticData() {
      return staticData;
    },
    restart() {
      staticData = JSON.parse(JSON.stringify(staticData));
      context = contextFor("init");
    },
    get sentBeforeFirstReply() {
      return requests.count.sentBeforeFirstReply ?? requests.count.sent;
    },
    activate(mode, changes = {}) {
      setup = { ...setup, ...changes };
      context = contextFor(mode);
    },
    async poll(mode = "trigger") {
      requests.count = { sent: 0, sentBeforeFirstReply: undefined };
      const polled = mode === "manual" ? contextFor("manual", "manual") : context;
      const [items = []] = (await new AihrTrigger().poll.call(polled)) ?? [];
      return items.map(({ json }) => json);
    },
  };

  /** n8n polls with one context as long as a workflow is active. */
  function contextFor(activation: WorkflowActivateMode, mode: "trigger" | "manual" = "trigger"): IPollFunctions {
    const log = (into: string[]) => (message: string) => into.push(message) && logged.push(message);
    const context = {
      ...commonContext(setup, requests),
      getNodeParameter: (name: string, otherwise?: unknown) =>
        name in setup.parameters ? setup.parameters[name] : otherwise,
      getMode: () => mode,
      getActivationMode: () => activation,
      getPollBudgetMs: () => setup.pollBudgetMs ?? 300_000,
      getWorkflow: () => ({ id: workflowId, active: true }),
      getWorkflowStaticData: () => staticData,
      logger: { info: log([]), warn: log(warnings) },
    };
    return context as unknown as IPollFunctions;
  }
}

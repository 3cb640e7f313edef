import type { IDataObject, IPollFunctions, WorkflowActivateMode } from "n8n-workflow";
import { AihrTrigger } from "../../nodes/AihrTrigger/AihrTrigger.node.ts";
import { commonContext, type NodeSetup, type RequestCount } from "./node-context.ts";
import { createStaticData, type StaticData } from "./static-data.ts";

/** A trigger that keeps its static data from poll to poll, over restarts and edits. */
export interface PollingTrigger {
  /** The records of the events that a poll found. */
  poll(mode?: "trigger" | "manual"): Promise<readonly IDataObject[]>;
  /** Activates the workflow again, as an edit does. Only what n8n has stored is left. The next poll is the first one. */
  activate(mode: WorkflowActivateMode, changes?: Partial<TriggerSetup>): void;
  /** Restarts n8n. */
  restart(): void;
  readonly warnings: readonly string[];
  /** Everything that was logged. */
  readonly logged: readonly string[];
  /** The static data that n8n has stored. */
  readonly stored: string;
  /** Whether the last poll started an execution, with or without items. */
  readonly hasStartedExecution: boolean;
  /** How many requests the last poll sent before it had a reply. */
  readonly sentBeforeFirstReply: number;
}

/** How a trigger is polled. */
export interface TriggerSetup extends NodeSetup {
  /** How long n8n lets a poll run. */
  readonly pollBudgetMs?: number;
  /** Of the workflow. Triggers of one workflow share it. */
  readonly workflowId?: string;
  /** Of the node. */
  readonly nodeId?: string;
  readonly name?: string;
  /** Default: as n8n usually keeps them. */
  readonly staticData?: StaticData;
}

let workflows = 0;

/** Creates a trigger over n8n's own HTTP helper. */
export function createTrigger(initial: TriggerSetup): PollingTrigger {
  const logged: string[] = [];
  const warnings: string[] = [];
  const staticData = initial.staticData ?? createStaticData();
  const workflowId = initial.workflowId ?? `workflow-${++workflows}`;
  const requests: { count: RequestCount } = { count: { sent: 0, sentBeforeFirstReply: undefined } };
  let setup = initial;
  let context = contextFor("activate");
  let isFirst = true;
  let hasStartedExecution = false;

  return {
    warnings,
    logged,
    get stored() {
      return staticData.stored;
    },
    get hasStartedExecution() {
      return hasStartedExecution;
    },
    get sentBeforeFirstReply() {
      return requests.count.sentBeforeFirstReply ?? requests.count.sent;
    },
    activate,
    restart: () => activate("init"),
    async poll(mode = "trigger") {
      requests.count = { sent: 0, sentBeforeFirstReply: undefined };
      const polled = mode === "manual" ? contextFor("manual", "manual") : context;
      const result = await new AihrTrigger().poll.call(polled);
      if (mode === "trigger") {
        hasStartedExecution = result !== null;
        staticData.afterPoll({ isFirst, hasStartedExecution });
        isFirst = false;
      }
      return (result?.[0] ?? []).map(({ json }) => json);
    },
  };

  function activate(mode: WorkflowActivateMode, changes: Partial<TriggerSetup> = {}): void {
    setup = { ...setup, ...changes };
    staticData.reload();
    context = contextFor(mode);
    isFirst = true;
  }

  /** n8n polls with one context as long as a workflow is active. */
  function contextFor(activation: WorkflowActivateMode, mode: "trigger" | "manual" = "trigger"): IPollFunctions {
    const log = (into: string[]) => (message: string) => into.push(message) && logged.push(message);
    const { nodeId = "1", name = "AIHR Trigger", parameters } = setup;
    const common = commonContext(setup, requests);
    const context = {
      ...common,
      getNode: () => ({ ...common.getNode(), id: nodeId, name }),
      getNodeParameter: (parameter: string, otherwise?: unknown) =>
        parameter in parameters ? parameters[parameter] : otherwise,
      getMode: () => mode,
      getActivationMode: () => activation,
      getPollBudgetMs: () => setup.pollBudgetMs ?? 300_000,
      getWorkflow: () => ({ id: workflowId, active: true }),
      getWorkflowStaticData: (type: "node" | "global") => staticData.of(type, name),
      logger: { info: log([]), warn: log(warnings) },
    };
    return context as unknown as IPollFunctions;
  }
}

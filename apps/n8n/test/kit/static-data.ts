import type { IDataObject } from "n8n-workflow";

/** A workflow's static data, which n8n holds in memory and stores from time to time. */
export interface StaticData {
  /** The data of the node of this name, or those of all nodes. */
  of(type: "node" | "global", nodeName: string): IDataObject;
  /** Stores what n8n stores after a poll. */
  afterPoll(poll: { readonly isFirst: boolean; readonly hasStartedExecution: boolean }): void;
  /** Reads again what was stored, as a restart and an activation do. */
  reload(): void;
  /** What is stored, as text. */
  readonly stored: string;
}

/**
 * Creates static data as n8n usually keeps them: a node's data under its name, stored after the first poll of an activation
 * and with each execution that a poll starts.
 */
export function createStaticData(initial: IDataObject = {}): StaticData {
  let stored = JSON.stringify(initial);
  let live = JSON.parse(stored);
  return {
    of(type, nodeName) {
      const key = type === "node" ? `node:${nodeName}` : "global";
      live[key] ??= {};
      return Object.defineProperty(live[key], "__dataChanged", { value: false, writable: true, configurable: true });
    },
    afterPoll({ isFirst, hasStartedExecution }) {
      if (isFirst || hasStartedExecution) stored = JSON.stringify(live);
    },
    reload() {
      live = JSON.parse(stored);
    },
    get stored() {
      return stored;
    },
  };
}

/**
 * Creates static data as n8n's durable scheduler keeps them: a node's data whatever its name, stored after each poll; those
 * of all nodes are stored with executions only.
 */
export function createDurableStaticData(): StaticData {
  const stored = { node: "{}", global: "{}" };
  let live: Record<"node" | "global", IDataObject> = { node: {}, global: {} };
  return {
    of: (type) => live[type],
    afterPoll({ hasStartedExecution }) {
      stored.node = JSON.stringify(live.node);
      if (hasStartedExecution) stored.global = JSON.stringify(live.global);
    },
    reload() {
      live = { node: JSON.parse(stored.node), global: JSON.parse(stored.global) };
    },
    get stored() {
      return JSON.stringify(stored);
    },
  };
}

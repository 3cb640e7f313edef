import type { IDataObject, IPollFunctions } from "n8n-workflow";

/** Where a trigger keeps its state from poll to poll, in the workflow's static data. */
export interface StateStore {
  /** What was written last; an empty object before the first write. */
  read(): IDataObject;
  write(state: IDataObject): void;
}

/**
 * Opens the store of a trigger. n8n keeps a node's static data under the node's name, so the state is in the data that
 * all nodes share, under the node's ID: it outlasts a rename.
 *
 * n8n's durable scheduler keeps a node's static data under its ID already. There, what the nodes share is stored only
 * along with events, so the state stays in the node's own data.
 */
export function openStateStore(context: IPollFunctions): StateStore {
  const own = context.getWorkflowStaticData("node");
  const shared = context.getWorkflowStaticData("global");
  const key = `AIHR Trigger ${context.getNode().id}`;

  return {
    read() {
      const byId = shared[key];
      return isState(byId) && storedAtOf(byId) >= storedAtOf(own) ? byId : own;
    },
    write(state) {
      const stored = { ...state, storedAt: Date.now() };
      if (!isStoredWithWorkflow(own)) {
        Object.assign(own, stored);
        return;
      }
      shared[key] = stored;
      for (const name of Object.keys(own)) delete own[name];
    },
  };
}

/** n8n watches what it stores with the workflow for changes. The durable scheduler hands out a copy. */
function isStoredWithWorkflow(data: IDataObject): boolean {
  return "__dataChanged" in data;
}

function isState(value: IDataObject[string]): value is IDataObject {
  return typeof value === "object" && value !== null && "state" in value;
}

/** Earlier versions stored no time. */
function storedAtOf({ storedAt }: IDataObject): number {
  return typeof storedAt === "number" ? storedAt : 0;
}

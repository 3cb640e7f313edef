import { parse } from "flatted";

/** An item that a node returned. */
export interface Item {
  readonly json: Readonly<Record<string, unknown>>;
  readonly pairedItem?: { readonly item: number };
  readonly binary?: Readonly<
    Record<string, { readonly id: string; readonly fileName: string; readonly mimeType: string }>
  >;
}

/** The result of one run of a node. */
export interface NodeRun {
  readonly items: readonly Item[];
  readonly hints: readonly { readonly message: string; readonly type: string }[];
  readonly error: Shown | undefined;
  /** How long it took, in milliseconds. */
  readonly ms: number;
}

/** What n8n shows of what went wrong. */
export interface Shown {
  readonly name: string;
  readonly message: string;
  readonly description?: string | null;
  readonly httpCode?: string | null;
  readonly context?: { readonly itemIndex?: number };
}

/** The result of one run of a workflow. */
export interface Execution {
  readonly id: string;
  readonly status: string;
  /** The last run of the node of this name; without items when it did not run. */
  node(name: string): NodeRun;
  /** Everything, as n8n stores it. */
  readonly stored: string;
}

interface Stored {
  readonly id: string;
  readonly status: string;
  readonly data: string;
}

interface RunData {
  readonly resultData: { readonly runData: Readonly<Record<string, readonly Run[]>> };
}

interface Run {
  readonly executionTime: number;
  readonly hints?: NodeRun["hints"];
  readonly error?: Shown;
  readonly data?: Readonly<Record<string, readonly (readonly Item[] | null)[]>>;
}

/** Reads an execution as n8n's own API returns it. */
export function readExecution({ id, status, data }: Stored): Execution {
  const { runData }: RunData["resultData"] = parse(data).resultData;
  return {
    id,
    status,
    stored: data,
    node(name) {
      const run = runData[name]?.at(-1);
      const outputs = Object.values(run?.data ?? {}).flat();
      return {
        items: outputs.flatMap((items) => items ?? []),
        hints: run?.hints ?? [],
        error: run?.error,
        ms: run?.executionTime ?? 0,
      };
    },
  };
}

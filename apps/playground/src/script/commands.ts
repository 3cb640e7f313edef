import type { Area } from "@aihr-plugins/apps-script-runtime/single-thread";
import type { SandboxRequest } from "@aihr-plugins/sandbox";
import type { FaultName } from "./organization.ts";
import type { SheetView } from "./sheet-view.ts";

/** What the page asks of the worker. */
export type PlaygroundCommand =
  /** Types a formula into the first cell. */
  | { readonly kind: "open"; readonly formula: string }
  | { readonly kind: "show"; readonly sheet: string }
  | {
      readonly kind: "type";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** Lines of cells with what is typed into them; one cell usually, more when pasting. */
      readonly texts: readonly (readonly string[])[];
    }
  | { readonly kind: "clear"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "format"; readonly sheet: string; readonly area: Area; readonly numberFormat: string }
  /** A function of the script: an item of the menu, or one that the sidebar calls. */
  | {
      readonly kind: "menu" | "server";
      readonly name: string;
      readonly values?: readonly unknown[];
      readonly selection?: Area;
      /** The button that the user pressed when the same command asked a question before. */
      readonly answer?: "YES" | "NO";
    }
  | { readonly kind: "next-week" }
  | { readonly kind: "fault"; readonly fault: FaultName }
  /** A request of the API console. */
  | { readonly kind: "request"; readonly request: SandboxRequest };

/** What the worker answers. */
export interface Answered {
  /** What the function returned, or the reply of the API. */
  readonly value?: unknown;
  readonly state: PlaygroundState;
}

/** Everything that the page shows. */
export interface PlaygroundState {
  readonly sheets: readonly string[];
  /** The sheet that is shown. */
  readonly view: SheetView;
  /** By the organization's clock, in milliseconds since 1970. */
  readonly nowMs: number;
  readonly learnerCount: number;
  readonly requestCount: number;
  readonly mailCount: number;
  readonly fault: FaultName;
  /** Captions and handlers; null for a separator. */
  readonly menu: readonly (readonly [caption: string, handler: string] | null)[];
  /** Messages since the last answer, the newest last. */
  readonly messages: readonly Message[];
  readonly opensSidebar: boolean;
}

/** Something that the script told the user. */
export interface Message {
  readonly kind: "toast" | "alert" | "question";
  readonly text: string;
}

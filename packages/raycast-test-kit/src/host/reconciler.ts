import { createContext, type ReactNode } from "react";
import createReconciler from "react-reconciler";
import { DiscreteEventPriority, NoEventPriority } from "react-reconciler/constants.js";
import type { Node } from "./node.ts";

let priority: number = NoEventPriority;

/** What this version of the reconciler has, and its types do not know yet. */
interface Synchronous {
  updateContainerSync(element: ReactNode, container: unknown, parent: null, callback: null): void;
  flushSyncWork(): void;
}

const created = createReconciler<
  string,
  Node["props"],
  Node,
  Node,
  string,
  never,
  never,
  never,
  Node,
  object,
  never,
  ReturnType<typeof setTimeout>,
  -1,
  null
>({
  supportsMutation: true,
  supportsPersistence: false,
  supportsHydration: false,
  isPrimaryRenderer: true,
  noTimeout: -1,
  scheduleTimeout: setTimeout,
  cancelTimeout: clearTimeout,
  scheduleMicrotask: queueMicrotask,

  createInstance: (type, props) => ({ type, props: plain(props), children: [] }),
  createTextInstance: (text) => text as unknown as never,
  appendInitialChild: add,
  appendChild: add,
  appendChildToContainer: add,
  insertBefore,
  insertInContainerBefore: insertBefore,
  removeChild: remove,
  removeChildFromContainer: remove,
  clearContainer: (root) => void root.children.splice(0),
  commitUpdate(node, _type, _before, props) {
    node.props = plain(props);
  },
  commitTextUpdate() {},
  finalizeInitialChildren: () => false,
  shouldSetTextContent: () => false,

  getRootHostContext: () => ({}),
  getChildHostContext: (context) => context,
  getPublicInstance: (node) => node as Node,
  prepareForCommit: () => null,
  resetAfterCommit() {},
  preparePortalMount() {},
  getInstanceFromNode: () => null,
  beforeActiveInstanceBlur() {},
  afterActiveInstanceBlur() {},
  prepareScopeUpdate() {},
  getInstanceFromScope: () => null,
  detachDeletedInstance() {},

  setCurrentUpdatePriority(next) {
    priority = next;
  },
  getCurrentUpdatePriority: () => priority,
  // As if a key was pressed: such updates are never deferred, so a test need not guess when they come.
  resolveUpdatePriority: () => priority || DiscreteEventPriority,
  shouldAttemptEagerTransition: () => false,
  trackSchedulerEvent() {},
  resolveEventType: () => null,
  resolveEventTimeStamp: () => -1.1,
  requestPostPaintCallback() {},
  resetFormInstance() {},
  maySuspendCommit: () => false,
  preloadInstance: () => true,
  startSuspendingCommit() {},
  suspendInstance() {},
  waitForCommitToBeReady: () => null,
  NotPendingTransition: null,
  HostTransitionContext: createContext(null) as never,
});

/** React for Raycast's components: every one becomes a plain `Node`. */
export const reconciler = created as typeof created & Synchronous;

function add(parent: Node, child: Node | string): void {
  remove(parent, child);
  parent.children.push(child);
}

function insertBefore(parent: Node, child: Node | string, before: Node | string): void {
  remove(parent, child);
  parent.children.splice(parent.children.indexOf(before), 0, child);
}

function remove(parent: Node, child: Node | string): void {
  const at = parent.children.indexOf(child);
  if (at >= 0) parent.children.splice(at, 1);
}

function plain(all: Node["props"]): Node["props"] {
  if (!("children" in all)) return all;
  const { children: _, ...props } = all;
  return props;
}

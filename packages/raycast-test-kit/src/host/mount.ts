import { createElement, Fragment, type ReactNode, useSyncExternalStore } from "react";
import { ConcurrentRoot } from "react-reconciler/constants.js";
import { world } from "../world.ts";
import type { Node } from "./node.ts";
import { reconciler } from "./reconciler.ts";

/** A command on the screen. */
export interface Mounted {
  readonly root: Node;
  /** What a component threw while it rendered; Raycast would show its crash screen. */
  readonly crash: () => unknown;
  rerender(node: ReactNode): void;
  /** Runs what is scheduled, and the callbacks of settled promises. */
  settle(): Promise<void>;
  unmount(): void;
}

/** Renders a command and everything that it pushes; each view is one child of the root. */
export function mount(node: ReactNode): Mounted {
  const root: Node = { type: "root", props: {}, children: [] };
  let crash: unknown;
  const onCrash = (error: unknown) => {
    crash = error;
  };
  const container = reconciler.createContainer(
    root,
    ConcurrentRoot,
    null,
    false,
    null,
    "",
    onCrash,
    onCrash,
    () => {},
    () => {},
    null,
  );
  const render = (next: ReactNode) => {
    reconciler.updateContainerSync(createElement(Views, null, next), container, null, null);
    reconciler.flushSyncWork();
  };
  render(node);
  return {
    root,
    crash: () => crash,
    rerender: render,
    async settle() {
      for (let turn = 0; turn < 4; turn += 1) {
        reconciler.flushSyncWork();
        reconciler.flushPassiveEffects();
        await new Promise((next) => setImmediate(next));
      }
    },
    unmount() {
      reconciler.updateContainerSync(null, container, null, null);
      reconciler.flushSyncWork();
      reconciler.flushPassiveEffects();
    },
  };
}

function Views({ children }: { readonly children?: ReactNode }) {
  const pushed = useSyncExternalStore(world.navigation.subscribe, () => world.navigation.views);
  return createElement(
    Fragment,
    null,
    createElement("view", { key: 0 }, children),
    pushed.map(({ id, node }) => createElement("view", { key: id }, node)),
  );
}

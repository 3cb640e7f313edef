import type { Environment, launchCommand, Toast } from "@raycast/api";
import type { ReactNode } from "react";

/** What a stub of Raycast remembers and what a test may set: the machine around a command. */
export interface World {
  preferences: Record<string, unknown>;
  environment: Environment;
  /** What `confirmAlert` answers. */
  confirms: boolean;
  readonly caches: Map<string, Map<string, string>>;
  readonly localStorage: Map<string, string | number | boolean>;
  /** Every toast that was ever shown, in order; a hidden one is in `hidden`. */
  readonly toasts: Toast[];
  readonly hidden: Set<Toast>;
  readonly huds: string[];
  readonly copied: string[];
  /** The formatted forms of what was copied, where there was one. */
  readonly copiedHtml: string[];
  readonly opened: string[];
  readonly launched: Launch[];
  readonly alerts: string[];
  /** The subtitle that the command gave itself, by `updateCommandMetadata`. */
  subtitle: string | null | undefined;
  /** How often the command asked for its preferences' screen. */
  preferencesOpened: number;
  readonly navigation: Navigation;
}

/** What a command asked Raycast to launch. */
export type Launch = Parameters<typeof launchCommand>[0];

/** The stack of views; a command's own view is below it. */
interface Navigation {
  readonly views: readonly View[];
  push(node: ReactNode, onPop?: () => void): void;
  pop(): void;
  clear(): void;
  subscribe(listener: () => void): () => void;
}

interface View {
  readonly id: number;
  readonly node: ReactNode;
  readonly onPop: (() => void) | undefined;
}

/** The one world that the stub reads and writes. */
export const world: World = {
  preferences: {},
  environment: environmentOf({}),
  confirms: true,
  caches: new Map(),
  localStorage: new Map(),
  toasts: [],
  hidden: new Set(),
  huds: [],
  copied: [],
  copiedHtml: [],
  opened: [],
  launched: [],
  alerts: [],
  subtitle: undefined,
  preferencesOpened: 0,
  navigation: createNavigation(),
};

/** What a test says of the world that a command starts in. */
export interface Setting {
  readonly preferences?: Record<string, unknown>;
  readonly environment?: Partial<Environment>;
}

/** Forgets everything, caches and storage included, and starts again with these settings. */
export function resetWorld({ preferences = {}, environment = {} }: Setting = {}): void {
  world.caches.clear();
  world.localStorage.clear();
  closeCommand();
  world.preferences = preferences;
  world.environment = environmentOf(environment);
  world.confirms = true;
}

/** Forgets what lives only as long as a command is open; caches, storage and settings stay. */
export function closeCommand(): void {
  for (const list of [
    world.toasts,
    world.huds,
    world.copied,
    world.copiedHtml,
    world.opened,
    world.launched,
    world.alerts,
  ]) {
    list.length = 0;
  }
  world.hidden.clear();
  world.navigation.clear();
  world.subtitle = undefined;
  world.preferencesOpened = 0;
}

function environmentOf(given: Partial<Environment>): Environment {
  return {
    raycastVersion: "1.104.0",
    ownerOrAuthorName: "owner",
    extensionName: "extension",
    commandName: "command",
    commandMode: "view",
    assetsPath: "assets",
    supportPath: "support",
    isDevelopment: false,
    appearance: "dark",
    theme: "dark",
    textSize: "medium",
    // The enum has no runtime code here; this is its value for a launch by the user.
    launchType: "userInitiated" as Environment["launchType"],
    canAccess: () => true,
    ...given,
  };
}

function createNavigation(): Navigation {
  const listeners = new Set<() => void>();
  let views: readonly View[] = [];
  let nextId = 1;
  const become = (next: readonly View[]) => {
    views = next;
    for (const listener of listeners) listener();
  };
  return {
    get views() {
      return views;
    },
    push(node, onPop) {
      become([...views, { id: nextId, node, onPop }]);
      nextId += 1;
    },
    pop() {
      views.at(-1)?.onPop?.();
      become(views.slice(0, -1));
    },
    clear: () => become([]),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

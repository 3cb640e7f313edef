import type { Environment } from "@raycast/api";
import { useMemo } from "react";
import { type Launch, world } from "../world.ts";

/** Reads the world each time, since a test changes it after modules have been loaded. */
export const environment: Environment = new Proxy(world.environment, {
  get: (_, key) => Reflect.get(world.environment, key),
});

export const LaunchType = { UserInitiated: "userInitiated", Background: "background" };
export const PopToRootType = { Default: "default", Immediate: "immediate", Suspended: "suspended" };

export function getPreferenceValues(): Record<string, unknown> {
  return world.preferences;
}

export async function openExtensionPreferences(): Promise<void> {
  world.preferencesOpened += 1;
}

export async function openCommandPreferences(): Promise<void> {
  world.preferencesOpened += 1;
}

export async function open(target: string): Promise<void> {
  world.opened.push(target);
}

export async function launchCommand(options: Launch): Promise<void> {
  world.launched.push(options);
}

export async function updateCommandMetadata({ subtitle }: { subtitle?: string | null }): Promise<void> {
  world.subtitle = subtitle;
}

export async function closeMainWindow(): Promise<void> {}
export async function popToRoot(): Promise<void> {}
export async function clearSearchBar(): Promise<void> {}

/** Raycast's reporting to developers. The stub sends nothing, and our code should not call it. */
export function captureException(): void {}

export const Clipboard = {
  copy: async (content: unknown): Promise<void> => {
    world.copied.push(textOf(content));
    if (typeof content === "object" && content !== null && "html" in content)
      world.copiedHtml.push(String(content.html));
  },
  paste: async (content: unknown): Promise<void> => void world.copied.push(textOf(content)),
  read: async () => ({ text: world.copied.at(-1) ?? "" }),
  readText: async () => world.copied.at(-1),
  clear: async (): Promise<void> => void world.copied.splice(0),
};

export function useNavigation() {
  return useMemo(() => ({ push: world.navigation.push, pop: world.navigation.pop }), []);
}

function textOf(content: unknown): string {
  if (typeof content === "object" && content !== null && "text" in content) return String(content.text);
  return String(content);
}

import type { Keyboard } from "@raycast/api";

/** ⌘⇧ and a key on a Mac, Ctrl+Shift and the same key on Windows. */
export function bothPlatforms(key: Keyboard.KeyEquivalent): Keyboard.Shortcut {
  return { macOS: { modifiers: ["cmd", "shift"], key }, Windows: { modifiers: ["ctrl", "shift"], key } };
}

import type { Keyboard as RealKeyboard } from "@raycast/api";

/** Every icon by its name in kebab case with its size, which is how Raycast names its pictures. */
export const Icon: Readonly<Record<string, string>> = new Proxy<Record<string, string>>(
  {},
  { get: (_, name) => `${kebab(String(name))}-16` },
);

export const Color = Object.fromEntries(
  ["Blue", "Green", "Magenta", "Orange", "Purple", "Red", "Yellow", "PrimaryText", "SecondaryText"].map((name) => [
    name,
    `raycast-${kebab(name)}`,
  ]),
);

export const Image = { Mask: { Circle: "circle", RoundedRectangle: "roundedRectangle" } };

/** Shortcuts by name, because a test compares which one an action has, not its keys. */
export const Keyboard = {
  Shortcut: {
    Common: new Proxy<Record<string, RealKeyboard.Shortcut & { readonly common: string }>>(
      {},
      { get: (_, name) => ({ common: String(name), modifiers: ["cmd"], key: "." }) },
    ),
  },
};

function kebab(name: string): string {
  return name.replace(/[A-Z0-9]+/g, (part, at) => (at === 0 ? "" : "-") + part.toLowerCase());
}

import { raycastIcon } from "./raycast-icon.mts";

export type Appearance = "light" | "dark";

/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
}

/** A picture as the test kit gives it: its SVG, or the one of Raycast's icon in its tint. */
export function iconHtml(icon: unknown, appearance: Appearance): string {
  const source = typeof icon === "object" && icon !== null && "source" in icon ? icon.source : icon;
  const picture = sourceFor(source, appearance);
  if (picture.startsWith("data:")) {
    // Raycast's names of colors, which only Raycast knows.
    const colored = picture.replace(/raycast-[a-z-]+/g, (name) => encodeURIComponent(colorOf(name, appearance)));
    return `<img src="${escapeHtml(colored)}">`;
  }
  const tint = typeof icon === "object" && icon !== null && "tintColor" in icon ? String(icon.tintColor) : "";
  return `<i class="icon" style="color:${colorOf(tint, appearance)}">${raycastIcon(picture)}</i>`;
}

/** One of Raycast's colors. */
export function colorOf(name: string, appearance: Appearance): string {
  return colors[appearance][name.replace("raycast-", "")] ?? "var(--weak)";
}

function sourceFor(source: unknown, appearance: Appearance): string {
  if (typeof source !== "object" || source === null) return String(source);
  return String(Reflect.get(source, appearance));
}

const colors: Readonly<Record<Appearance, Readonly<Record<string, string>>>> = {
  light: {
    blue: "#2f6bff",
    green: "#2aa164",
    orange: "#e0791b",
    purple: "#7a4be8",
    yellow: "#d59b00",
    "primary-text": "#1d1d20",
    "secondary-text": "#6b6b73",
  },
  dark: {
    blue: "#56c2ff",
    green: "#59d499",
    orange: "#ff9217",
    purple: "#cf8dfb",
    yellow: "#ffc531",
    "primary-text": "#ffffff",
    "secondary-text": "#9c9ca3",
  },
};

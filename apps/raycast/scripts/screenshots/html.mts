/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
}

/** A picture as the test kit gives it: its SVG, or a dot in its tint if it is one of Raycast's icons. */
export function iconHtml(icon: unknown): string {
  const source = typeof icon === "object" && icon !== null && "source" in icon ? icon.source : icon;
  const picture = typeof source === "object" && source !== null && "light" in source ? source.light : source;
  if (typeof picture === "string" && picture.startsWith("data:")) {
    // Raycast's names of colors, which only Raycast knows.
    const colored = picture.replace(/raycast-[a-z-]+/g, (name) => encodeURIComponent(colorOf(name)));
    return `<img src="${escapeHtml(colored)}">`;
  }
  const tint = typeof icon === "object" && icon !== null && "tintColor" in icon ? String(icon.tintColor) : "";
  const glyph = glyphs[String(picture).replace(/-16$/, "")];
  if (glyph !== undefined) return `<i class="glyph" style="color:${colorOf(tint)}">${glyph}</i>`;
  const check = String(picture).startsWith("check");
  return `<i class="icon" style="${check ? "background" : "border-color"}:${colorOf(tint)}">${check ? "✓" : ""}</i>`;
}

/** One of Raycast's colors. */
export function colorOf(name: string): string {
  return colors[name.replace("raycast-", "")] ?? "#6b6b73";
}

const glyphs: Readonly<Record<string, string>> = { "bar-chart": "▟", "two-people": "⚇", clock: "◷" };

const colors: Readonly<Record<string, string>> = {
  blue: "#2f6bff",
  green: "#2aa164",
  orange: "#e0791b",
  purple: "#7a4be8",
  "primary-text": "#1d1d20",
  "secondary-text": "#6b6b73",
};

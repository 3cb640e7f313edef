/** Colors of a digest, in light and dark mode. Text has a contrast of at least 4.5 on its background in both. */
export const colors = {
  page: { light: "#f3f4f6", dark: "#111827" },
  card: { light: "#ffffff", dark: "#1f2937" },
  tile: { light: "#f3f4f6", dark: "#374151" },
  text: { light: "#111827", dark: "#f9fafb" },
  muted: { light: "#4b5563", dark: "#d1d5db" },
  line: { light: "#e5e7eb", dark: "#4b5563" },
  link: { light: "#1d4ed8", dark: "#93c5fd" },
  bar: { light: "#1d4ed8", dark: "#60a5fa" },
  pale: { light: "#93b4f5", dark: "#3d5f94" },
} as const;

const inks: ReadonlySet<string> = new Set(["text", "muted", "link"]);

/** Mail programs that know dark mode apply this; the others keep the colors of the inline styles, which are light. */
export const darkStyles = `@media (prefers-color-scheme: dark) {
${Object.entries(colors)
  .map(([name, { dark }]) => {
    const property = inks.has(name) ? "color" : name === "line" ? "border-color" : "background";
    return `.${name} { ${property}: ${dark} !important; }`;
  })
  .join("\n")}
}`;

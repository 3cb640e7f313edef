import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Returns the SVG of one of Raycast's icons, by its name as the test kit writes it: `two-people-16`. */
export function raycastIcon(name: string): string {
  const file = files.get(name);
  const found = file === undefined ? undefined : icons.get(`${file.replace(/-16$|-/g, "")}icon`);
  if (found === undefined) throw new Error(`Raycast has no icon ${name}.`);
  return svgOf(found({}));
}

/** Raycast's own drawings, published as React components. Drawn here without React, which is of another version. */
const icons = new Map<string, (props: object) => IconElement>(
  Object.entries(require("@raycast/icons")).flatMap(([name, component]) =>
    typeof component === "function" ? [[name.toLowerCase(), (props) => component(props)]] : [],
  ),
);

/** Some icons of the API are drawings of another name: `Gear = "cog-16"`. */
const files = new Map(
  [
    ...readFileSync(require.resolve("@raycast/api/types/index.d.ts"), "utf8").matchAll(/^\s+(\w+) = "([\w-]+-16)"/gm),
  ].map(([, name = "", file = ""]) => [`${kebab(name)}-16`, file]),
);

interface IconElement {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
}

function svgOf({ type, props: { children, ...props } }: IconElement): string {
  const attributes = Object.entries(props).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number" ? [` ${attributeOf(name)}="${value}"`] : [],
  );
  const parts = Array.isArray(children) ? children.flat() : [children];
  return `<${type}${attributes.join("")}>${parts.filter(isElement).map(svgOf).join("")}</${type}>`;
}

function isElement(value: unknown): value is IconElement {
  return typeof value === "object" && value !== null && "type" in value && "props" in value;
}

function attributeOf(name: string): string {
  return name === "viewBox" ? name : kebab(name);
}

function kebab(name: string): string {
  return name.replace(/[A-Z0-9]+/g, (part, at) => (at === 0 ? "" : "-") + part.toLowerCase());
}

import { type Node, walk } from "../host/node.ts";

/** Every string that a view holds anywhere in its props: what could be read, copied or reported from it. */
export function allText(view: Node | undefined): string {
  return view === undefined ? "" : [...walk(view)].flatMap(({ props }) => [...stringsIn(props, 0)]).join("\n");
}

function* stringsIn(value: unknown, depth: number): Generator<string, void, undefined> {
  if (typeof value === "string" || typeof value === "number") yield String(value);
  // Elements that are pushed later are no part of what is shown.
  else if (typeof value === "object" && value !== null && !("$$typeof" in value) && depth < 6) {
    for (const each of Object.values(value)) yield* stringsIn(each, depth + 1);
  }
}

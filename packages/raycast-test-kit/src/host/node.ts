/** A rendered component: its name, its props and what is below it. */
export interface Node {
  readonly type: string;
  props: Readonly<Record<string, unknown>>;
  readonly children: (Node | string)[];
}

/** Every node below this one, itself included, in the order in which they stand. */
export function* walk(node: Node): Generator<Node, void, undefined> {
  yield node;
  for (const child of node.children) {
    if (typeof child !== "string") yield* walk(child);
  }
}

/** The nodes of these types below a node, in order. */
export function find(node: Node | undefined, ...types: readonly string[]): readonly Node[] {
  return node === undefined ? [] : [...walk(node)].filter(({ type }) => types.includes(type));
}

/** What was given to a node as this element prop, such as `actions`. */
export function slot(node: Node | undefined, name: string): Node | undefined {
  const slots = (node?.children ?? []).filter((child) => typeof child !== "string");
  return slots.find(({ type, props }) => type === "slot" && props["slot"] === name);
}

/** A prop, or the text or title inside it: Raycast takes `"text"` and `{ value: "text" }` alike. */
export function text(value: unknown): string | undefined {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return undefined;
  return "value" in value ? text(value.value) : undefined;
}

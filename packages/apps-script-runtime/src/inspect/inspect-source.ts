import { type Node, parse } from "acorn";

/** Something that Google would not take, and where. */
export interface Complaint {
  readonly line: number;
  readonly text: string;
}

/**
 * What Apps Script's parser refuses in a file: module syntax, `#private`, static class fields, anything newer than
 * ES2020. Gives nothing for a file that it takes.
 */
export function inspectSource(source: string): readonly Complaint[] {
  const complaints: Complaint[] = [];
  try {
    const program = parse(source, { ecmaVersion: 2022, sourceType: "script", locations: true });
    visit(program, (node) => {
      const text = refused(node);
      if (text) complaints.push({ line: node.loc?.start.line ?? 0, text });
    });
  } catch (error) {
    const { loc, message } = error as { readonly loc?: { readonly line: number }; readonly message: string };
    complaints.push({ line: loc?.line ?? 0, text: message });
  }
  return complaints;
}

function refused(node: Node & { readonly static?: boolean; readonly key?: Node }): string | undefined {
  if (node.type === "PrivateIdentifier") return "#private names are parse errors in Apps Script";
  if (node.type === "StaticBlock") return "static blocks are parse errors in Apps Script";
  if (node.type === "PropertyDefinition") {
    if (node.key?.type === "PrivateIdentifier") return "#private names are parse errors in Apps Script";
    return node.static ? "static class fields are parse errors in Apps Script" : "class fields are newer than ES2020";
  }
  return node.type === "ImportExpression" ? "there are no modules in Apps Script" : undefined;
}

function visit(node: Node, meet: (node: Node) => void): void {
  meet(node);
  for (const child of Object.values(node)) {
    for (const each of Array.isArray(child) ? child : [child]) if (isNode(each)) visit(each, meet);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

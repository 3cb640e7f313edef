/** An object of a TMDL file, as a reader that was written apart from the writer understands it. */
export interface TmdlObject {
  readonly kind: string;
  readonly name: string;
  readonly description: string;
  /** Lines after `=`, without the indentation that they share. */
  readonly expression: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
  readonly children: readonly TmdlObject[];
}

interface Line {
  readonly depth: number;
  readonly text: string;
}

const declaration =
  /^(table|column|measure|partition|relationship|expression) ('(?:[^']|'')*'|[A-Za-z_]\w*)(?: =(?: (.*))?)?$/;
const property = /^([a-z]\w*)(?:: (\S.*))?$/i;

/**
 * Reads the objects of a TMDL file.
 *
 * @throws Error naming the line that is neither an object, a property nor an expression at its depth
 */
export function readTmdl(text: string): readonly TmdlObject[] {
  const lines = text.split("\n").map((line) => ({ depth: /^\t*/.exec(line)?.[0].length ?? 0, text: line.trimStart() }));
  const { objects, rest } = readObjects(lines, 0);
  if (rest.some((line) => line.text !== "")) throw new Error(`Not read: ${rest[0]?.text}`);
  return objects;
}

function readObjects(lines: readonly Line[], depth: number): { objects: TmdlObject[]; rest: readonly Line[] } {
  const objects: TmdlObject[] = [];
  let rest = skipEmpty(lines);
  while (rest[0]?.depth === depth && (rest[0].text.startsWith("///") || declaration.test(rest[0].text))) {
    const about = takeWhile(rest, (line) => line.depth === depth && line.text.startsWith("///"));
    const [head, ...below] = rest.slice(about.length);
    const [, kind = "", name = "", value] = declaration.exec(head?.text ?? "") ?? [];
    if (head?.depth !== depth || kind === "") throw new Error(`A description of nothing: ${head?.text}`);
    // An expression is two deeper than its object, a property one.
    const own = takeWhile(below, (line) => line.text === "" || line.depth > depth);
    const expression = takeWhile(own, (line) => line.depth >= depth + 2);
    const { properties, after } = readProperties(own.slice(expression.length), depth + 1);
    const inner = readObjects(after, depth + 1);
    if (inner.rest.length > 0) throw new Error(`Not read: ${inner.rest[0]?.text}`);
    objects.push({
      kind,
      name: unquoted(name),
      description: about.map((line) => line.text.slice(4)).join("\n"),
      expression: value === undefined ? expression.map((line) => line.text) : [value],
      properties,
      children: inner.objects,
    });
    rest = skipEmpty(below.slice(own.length));
  }
  return { objects, rest };
}

function readProperties(lines: readonly Line[], depth: number) {
  const properties: Record<string, string> = {};
  let rest = lines;
  while (rest[0]?.depth === depth && !declaration.test(rest[0].text)) {
    const source = rest[0].text === "source =" ? takeWhile(rest.slice(1), (line) => line.depth >= depth + 2) : [];
    const [, name = "", value = "true"] = property.exec(rest[0].text.replace(/ =$/, "")) ?? [];
    if (name === "") break;
    if (name in properties) throw new Error(`Twice: ${name}`);
    properties[name] = source.length > 0 ? source.map((line) => line.text).join("\n") : value;
    rest = rest.slice(1 + source.length);
  }
  return { properties, after: skipEmpty(rest) };
}

function takeWhile(lines: readonly Line[], test: (line: Line) => boolean): readonly Line[] {
  const end = lines.findIndex((line) => !test(line));
  return end < 0 ? lines : lines.slice(0, end);
}

function skipEmpty(lines: readonly Line[]): readonly Line[] {
  return lines.slice(takeWhile(lines, (line) => line.text === "").length);
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

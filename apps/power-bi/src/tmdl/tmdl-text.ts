/** Writes a name as TMDL does: in single quotes if it has more than letters, digits and underscores. */
export function tmdlName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Writes the comment lines that become an object's description. */
export function tmdlDescription(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => `/// ${line}`.trimEnd());
}

/** Indents lines by tabs; empty lines stay empty. */
export function indented(lines: readonly string[], tabs = 1): readonly string[] {
  return lines.map((line) => (line === "" ? "" : "\t".repeat(tabs) + line));
}

/** Joins lines to a file. */
export function tmdlFile(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}

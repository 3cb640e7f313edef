import { readFile } from "node:fs/promises";
import { systemCode, UserError } from "../../world/user-error.ts";
import type { World } from "../../world/world.ts";

/**
 * Returns the values of a list option that was given once or several times: values separated by commas, `@FILE` for a
 * file of them, `-` for standard input. In a file, each line has one value, or several with commas between them.
 *
 * @throws UserError for a file that cannot be read, and for one without values
 */
export async function readListValues(
  given: readonly string[] | undefined,
  option: string,
  { stdin }: Pick<World, "stdin">,
): Promise<readonly string[] | undefined> {
  if (given === undefined) return undefined;
  if (given.filter((text) => text.trim() === "-").length > 1) {
    throw new UserError(`${option}: standard input can be read once only.`);
  }
  const values: string[] = [];
  for (const text of given) {
    const source = text.trim();
    if (source === "-") values.push(...valuesOf(await textOf(stdin), `${option}: standard input`));
    else if (source.startsWith("@"))
      values.push(...valuesOf(await readText(source.slice(1), option), `${option}: ${source.slice(1)}`));
    else values.push(...source.split(",").map((value) => value.trim()));
  }
  return values;
}

async function readText(file: string, option: string): Promise<string> {
  if (file.trim() === "") throw new UserError(`${option}: name a file after the @, such as @ids.txt.`);
  try {
    return decoded(await readFile(file));
  } catch (error) {
    const code = systemCode(error) ?? "unknown";
    throw new UserError(`${option}: cannot read ${file}: ${reasons[code] ?? "the system refused"} (${code}).`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
};

async function textOf(stdin: World["stdin"]): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return decoded(Buffer.concat(chunks));
}

/** Windows programs also write UTF-16, which begins with a byte-order mark. */
function decoded(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

function valuesOf(text: string, where: string): readonly string[] {
  const values = text
    .split(/[\r\n,]+/)
    .map((value) =>
      value
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .trim(),
    )
    .filter((value) => value !== "");
  if (values.length === 0) throw new UserError(`${where} is empty.`);
  return values;
}

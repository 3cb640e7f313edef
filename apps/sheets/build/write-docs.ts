import { readFile, writeFile } from "node:fs/promises";
import { actions } from "../src/actions/actions.ts";
import { customFunctions } from "../src/functions/table.ts";
import { actionsMarkdown, referenceMarkdown } from "./reference.ts";

const readme = new URL("../README.md", import.meta.url);
const tables = [
  [/\| function +\|[\s\S]*?(?=\n\n)/, referenceMarkdown(customFunctions)],
  [/\| menu item +\|[\s\S]*?(?=\n\n)/, actionsMarkdown(actions)],
] as const;

const text = await readFile(readme, "utf8");
await writeFile(
  readme,
  tables.reduce((all, [place, table]) => all.replace(place, () => table), text),
);

import type { INodePropertyOptions } from "n8n-workflow";
import { parameterError } from "./parameter-error.ts";
import { readList } from "./read-list.ts";

/** The options of a list, as its field has them. */
export type Choices = readonly Pick<INodePropertyOptions, "name" | "value">[];

/**
 * Reads the choice from a list, by value or by the list's own label, in any case: `in-progress`, `In Progress`,
 * `IN_PROGRESS`. Returns the value.
 *
 * @throws UserError with the parameter's name and the choices for everything else
 */
export function readChoice(value: unknown, parameter: string, choices: Choices): string {
  const wanted = typeof value === "string" ? normalized(value) : undefined;
  const choice = choices.find((each) => wanted === normalized(String(each.value)) || wanted === normalized(each.name));
  if (choice === undefined) throw parameterError(parameter, oneOf(choices), value);
  return String(choice.value);
}

/**
 * Reads choices from a list that takes several: as a list, as JSON or as text with commas.
 *
 * @throws UserError as `readChoice`, and if nothing is chosen
 */
export function readChoices(value: unknown, parameter: string, choices: Choices): readonly string[] {
  return readList(value, parameter, oneOf(choices)).map((each) => readChoice(each, parameter, choices));
}

function oneOf(choices: Choices): string {
  const names = choices.map(({ name }) => name);
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

function normalized(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

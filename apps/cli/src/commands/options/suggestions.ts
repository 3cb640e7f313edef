import type { Option } from "@commander-js/extra-typings";

/** Values that a shell may complete for an option that also takes others. */
interface Suggestions {
  readonly values: () => readonly string[];
  /** Whether the option takes several, with commas between them. */
  readonly isList: boolean;
}

const suggestions = new WeakMap<Option, Suggestions>();

/** Returns the option, for which shells complete one of these values. */
export function suggesting<O extends Option>(option: O, values: () => readonly string[]): O {
  suggestions.set(option, { values, isList: false });
  return option;
}

/** Returns the option, for which shells complete a list of these values. */
export function suggestingList<O extends Option>(option: O, values: () => readonly string[]): O {
  suggestions.set(option, { values, isList: true });
  return option;
}

/** Returns what may follow the option, whole, where this much of it is typed. */
export function suggestedValues(option: Option, typed: string): readonly string[] {
  const { values, isList } = suggestions.get(option) ?? { values: () => option.argChoices ?? [], isList: false };
  if (!isList) return values();
  const [, before = "", minus = ""] = /^(.*,)?(-)?/.exec(typed) ?? [];
  const taken = before.split(",").map((value) => value.replace(/^-/, ""));
  return values()
    .filter((value) => !taken.includes(value))
    .map((value) => before + minus + value);
}

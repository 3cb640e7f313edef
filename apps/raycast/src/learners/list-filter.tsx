import { isInProgram, type LearnerIndex } from "@aihr-plugins/answers";
import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type Program, sameProgram } from "@aihr-plugins/report";
import { Icon, List } from "@raycast/api";
import { useCachedState } from "@raycast/utils";
import type { Team } from "../team/team.ts";

/** What lists are filtered by: nothing, My Team or a program. */
export type ListFilter =
  | { readonly kind: "all" }
  | { readonly kind: "team" }
  | { readonly kind: "program"; readonly key: string; readonly title: string };

/**
 * Returns the filter that was chosen last. A program that is not in the report filters nothing: it may be another
 * account's.
 */
export function useListFilter(programs: readonly Program[]): readonly [ListFilter, (value: string) => void] {
  const [chosen, choose] = useCachedState("program-filter.v1", "");
  if (chosen === teamValue) return [{ kind: "team" }, choose];
  const program = programs.find(({ key }) => sameProgram(key, chosen));
  return [program === undefined ? { kind: "all" } : programFilter(program), choose];
}

/** The filter that learners in this program pass. */
function programFilter({ key, shownName }: Pick<Program, "key" | "shownName">): ListFilter {
  return { kind: "program", key, title: shownName };
}

/** Returns whether a learner passes the filter, or undefined if all do. */
export function passes(
  filter: ListFilter,
  index: LearnerIndex,
  team: Team,
): ((learner: AdoptionViewModel) => boolean) | undefined {
  if (filter.kind === "all") return undefined;
  return filter.kind === "team" ? ({ userId }) => team.has(userId) : isInProgram(index, filter.key);
}

/** What the filter is called: `My Team`, or the program's name. Undefined if there is none. */
export function filterTitle(filter: ListFilter): string | undefined {
  if (filter.kind === "all") return undefined;
  return filter.kind === "team" ? "My Team" : filter.title;
}

interface Props {
  readonly programs: readonly Program[];
  readonly filter: ListFilter;
  readonly onChange: (value: string) => void;
}

/** Chooses My Team or a program. */
export function FilterDropdown({ programs, filter, onChange }: Props) {
  const value = dropdownValue(filter);
  // While learners come in, the chosen program may not be there yet: only a person may change it.
  const choose = (next: string) => (next === value ? undefined : onChange(next));
  return (
    <List.Dropdown tooltip="Filter by Team or Program" value={value} onChange={choose}>
      <List.Dropdown.Item title="All Programs" value="" icon={Icon.Book} />
      <List.Dropdown.Item title="My Team" value={teamValue} icon={Icon.Star} />
      <List.Dropdown.Section title="Programs">
        {programs.map(({ key, shownName, abbreviation }) => (
          <List.Dropdown.Item
            key={key}
            title={shownName}
            value={key}
            keywords={abbreviation === null ? [] : [abbreviation]}
          />
        ))}
      </List.Dropdown.Section>
    </List.Dropdown>
  );
}

function dropdownValue(filter: ListFilter): string {
  if (filter.kind === "all") return "";
  return filter.kind === "team" ? teamValue : filter.key;
}

/** No program has this key, because keys are trimmed. */
const teamValue = " my-team";

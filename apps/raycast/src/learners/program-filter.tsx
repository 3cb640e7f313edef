import { type Program, sameProgram } from "@aihr-plugins/report";
import { Icon, List } from "@raycast/api";
import { useCachedState } from "@raycast/utils";

/**
 * Returns the key of the program that lists are filtered by, as it was chosen last. A program that is not in the report
 * filters nothing: it may be another account's.
 */
export function useProgramFilter(programs: readonly Program[]): readonly [string | undefined, (key: string) => void] {
  const [chosen, choose] = useCachedState("program-filter.v1", "");
  return [programs.find(({ key }) => sameProgram(key, chosen))?.key, choose];
}

interface Props {
  readonly programs: readonly Program[];
  readonly value: string | undefined;
  readonly onChange: (key: string) => void;
}

/** Chooses a program. */
export function ProgramFilter({ programs, value = "", onChange }: Props) {
  // While learners come in, the chosen program may not be there yet: only a person may change it.
  const choose = (key: string) => (key === value ? undefined : onChange(key));
  return (
    <List.Dropdown tooltip="Filter by Program" value={value} onChange={choose}>
      <List.Dropdown.Item title="All Programs" value="" icon={Icon.Book} />
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

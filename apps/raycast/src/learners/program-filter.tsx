import type { Program } from "@aihr-plugins/report";
import { Icon, List } from "@raycast/api";
import { useCachedState } from "@raycast/utils";

/**
 * The program that lists are filtered by; stays as it was chosen last. A program that the report does not have filters
 * nothing: it may be another account's.
 */
export function useProgramFilter(programs: readonly Program[]): readonly [string | undefined, (key: string) => void] {
  const [chosen, choose] = useCachedState("program-filter.v1", "");
  return [programs.some(({ key }) => key === chosen) ? chosen : undefined, choose];
}

interface Props {
  readonly programs: readonly Program[];
  readonly value: string | undefined;
  readonly onChange: (key: string) => void;
}

/** Chooses a program. */
export function ProgramFilter({ programs, value = "", onChange }: Props) {
  // While learners come in, the chosen program may not be there yet: choosing is for a person only.
  const choose = (key: string) => (key === value ? undefined : onChange(key));
  return (
    <List.Dropdown tooltip="Filter by Program" value={value} onChange={choose}>
      <List.Dropdown.Item title="All Programs" value="" icon={Icon.Book} />
      <List.Dropdown.Section title="Programs">
        {programs.map(({ key, name, abbreviation }) => (
          <List.Dropdown.Item
            key={key}
            title={name ?? key}
            value={key}
            keywords={abbreviation === null ? [] : [abbreviation]}
          />
        ))}
      </List.Dropdown.Section>
    </List.Dropdown>
  );
}

import type { AdoptionViewModel } from "@aihr-plugins/core";
import { Icon, List } from "@raycast/api";
import { useCachedState } from "@raycast/utils";
import { type Team, teamOf } from "./team.ts";

/** Whose figures a command shows: all learners', or My Team's. */
export type Scope = "all" | "team";

/** Returns the scope that was chosen last, in whichever command. */
export function useScope(): readonly [Scope, (scope: Scope) => void] {
  return useCachedState<Scope>("scope.v1", "all");
}

/** Returns the learners in the scope. */
export function inScope(
  scope: Scope,
  learners: readonly AdoptionViewModel[],
  team: Team,
): readonly AdoptionViewModel[] {
  return scope === "team" ? teamOf(learners, team) : learners;
}

/** Adds the scope to a title, unless it is all learners: `Programs · My Team`. */
export function titleInScope(title: string, scope: Scope): string {
  return scope === "team" ? `${title} · My Team` : title;
}

interface Props {
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

/** Chooses the scope. */
export function ScopeDropdown({ scope, onChange }: Props) {
  return (
    <List.Dropdown
      tooltip="Filter by Team"
      value={scope}
      onChange={(value) => onChange(value === "team" ? "team" : "all")}
    >
      <List.Dropdown.Item title="All Learners" value="all" icon={Icon.TwoPeople} />
      <List.Dropdown.Item title="My Team" value="team" icon={Icon.Star} />
    </List.Dropdown>
  );
}

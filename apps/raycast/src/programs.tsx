import { programTable } from "@aihr-plugins/report";
import { List } from "@raycast/api";
import { useMemo } from "react";
import { NoLearners } from "./learners/empty-view.tsx";
import { shownCountText } from "./learners/shown-count-text.ts";
import { ProgramRow } from "./overview/program-row.tsx";
import type { Roster } from "./roster/roster.ts";
import { RosterGate } from "./roster/roster-gate.tsx";
import { type RosterView, useRosterView } from "./roster/roster-view.ts";
import { useRosterStore } from "./roster/use-roster-store.ts";
import { inScope, ScopeDropdown, titleInScope, useScope } from "./team/scope.tsx";

/** Compares all programs, by all learners or by My Team. */
export default function Programs() {
  const view = useRosterView(useRosterStore());
  return <RosterGate view={view}>{(steady, roster) => <ProgramList view={steady} roster={roster} />}</RosterGate>;
}

function ProgramList({ view, roster }: { readonly view: RosterView; readonly roster: Roster }) {
  const { options, team } = view;
  const [scope, setScope] = useScope();
  const learners = useMemo(() => inScope(scope, roster.learners, team), [scope, roster, team]);
  const table = useMemo(() => programTable(learners, options), [learners, options]);
  return (
    <List
      isLoading={view.isLoading}
      navigationTitle={titleInScope("Programs", scope)}
      searchBarAccessory={<ScopeDropdown scope={scope} onChange={setScope} />}
      searchBarPlaceholder="Search programs"
    >
      <List.Section title="Programs" subtitle={shownCountText(view, learners.length, roster.learners.length)}>
        {table.map((of) => (
          <ProgramRow key={of.program.key} of={of} view={view} programs={table} scope={scope} />
        ))}
      </List.Section>
      {learners.length === 0 && <NoLearners view={view} typed="" filter={{ kind: "team" }} />}
    </List>
  );
}

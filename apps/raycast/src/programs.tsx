import { programTable } from "@aihr-plugins/report";
import { List } from "@raycast/api";
import { useMemo } from "react";
import { shownCountText } from "./learners/shown-count-text.ts";
import { ProgramRow } from "./overview/program-row.tsx";
import type { Roster } from "./roster/roster.ts";
import { RosterGate } from "./roster/roster-gate.tsx";
import { type RosterView, useRosterView } from "./roster/roster-view.ts";
import { useRosterStore } from "./roster/use-roster-store.ts";

/** Compares all programs. */
export default function Programs() {
  const view = useRosterView(useRosterStore());
  return <RosterGate view={view}>{(steady, roster) => <ProgramList view={steady} roster={roster} />}</RosterGate>;
}

function ProgramList({ view, roster }: { readonly view: RosterView; readonly roster: Roster }) {
  const { options } = view;
  const table = useMemo(() => programTable(roster.learners, options), [roster, options]);
  const all = roster.learners.length;
  return (
    <List isLoading={view.isLoading} searchBarPlaceholder="Search programs">
      <List.Section title="Programs" subtitle={shownCountText(view, all, all)}>
        {table.map((of) => (
          <ProgramRow key={of.program.key} of={of} view={view} programs={table} />
        ))}
      </List.Section>
    </List>
  );
}

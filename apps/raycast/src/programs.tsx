import { programTable } from "@aihr-plugins/report";
import { List } from "@raycast/api";
import { useMemo, useState } from "react";
import { countText } from "./learners/count-text.ts";
import { ProgramRow } from "./overview/program-row.tsx";
import type { Roster } from "./roster/roster.ts";
import { type RosterView, useRoster } from "./roster/use-roster.ts";
import { WholeRoster } from "./roster/whole-roster.tsx";

/** All programs side by side. */
export default function Programs() {
  const view = useRoster();
  return <WholeRoster view={view}>{(steady, roster) => <ProgramList view={steady} roster={roster} />}</WholeRoster>;
}

function ProgramList({ view, roster }: { readonly view: RosterView; readonly roster: Roster }) {
  const [now] = useState(() => Date.now());
  const table = useMemo(() => programTable(roster.learners, { now }), [roster, now]);
  const all = roster.learners.length;
  return (
    <List isLoading={view.isLoading} searchBarPlaceholder="Search programs">
      <List.Section title="Programs" subtitle={countText(view, all, all, now)}>
        {table.map((of) => (
          <ProgramRow key={of.program.key} of={of} view={view} programs={table} />
        ))}
      </List.Section>
    </List>
  );
}

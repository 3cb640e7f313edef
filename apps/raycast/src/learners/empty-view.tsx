import { countText, notFoundText } from "@aihr-plugins/report";
import { Action, ActionPanel, Icon, Keyboard, List } from "@raycast/api";
import type { RosterView } from "../roster/roster-view.ts";
import { soFarText } from "../words/so-far-text.ts";
import { filterTitle, type ListFilter } from "./list-filter.tsx";

interface Props {
  readonly view: RosterView;
  readonly typed: string;
  readonly filter: ListFilter;
}

/** The empty view of a list of learners. It says that none match only once all learners have been searched. */
export function NoLearners({ view, typed, filter }: Props) {
  const { roster, loading } = view;
  if (roster === undefined) return <LoadingLearners typed={typed} loading={loading} />;
  if (roster.learners.length === 0) {
    return (
      <List.EmptyView
        icon={Icon.TwoPeople}
        title="No Learners Yet"
        description="AIHR's report is empty. Learners appear here once they have been invited."
        actions={<RefreshPanel view={view} />}
      />
    );
  }
  const none = typed.trim() === "" ? "No learners here." : notFoundText("learner", typed);
  const title = filterTitle(filter);
  const filtered = title === undefined ? "" : `, filtered by ${title}`;
  if (filter.kind === "team" && view.team.ids.size === 0 && typed.trim() === "") {
    return (
      <List.EmptyView
        icon={Icon.Star}
        title="No Learners in My Team"
        description="Select a learner in Find Learner, with no filter, and run Add to My Team in the action panel."
        actions={<RefreshPanel view={view} />}
      />
    );
  }
  return (
    <List.EmptyView
      icon={Icon.MagnifyingGlass}
      title="No Matches"
      description={`${none} Searched ${countText(roster.learners.length, "learner")}${filtered}.`}
      actions={<RefreshPanel view={view} />}
    />
  );
}

/** The empty view while learners are being read. */
export function LoadingLearners({
  typed = "",
  loading,
}: {
  readonly typed?: string;
  readonly loading: RosterView["loading"];
}) {
  const soFar = loading === undefined ? "Connecting to AIHR…" : soFarText(loading.learners, loading.total);
  const none = typed.trim() === "" || loading === undefined ? "" : `. “${typed.trim()}” is not among them yet.`;
  return <List.EmptyView icon={Icon.Hourglass} title="Loading Learners" description={soFar + none} />;
}

function RefreshPanel({ view }: { readonly view: RosterView }) {
  return (
    <ActionPanel>
      <Action
        title="Refresh"
        icon={Icon.ArrowClockwise}
        shortcut={Keyboard.Shortcut.Common.Refresh}
        onAction={view.store.refresh}
      />
    </ActionPanel>
  );
}

import { plural } from "@aihr-plugins/report";
import { Action, ActionPanel, Icon, Keyboard, List } from "@raycast/api";
import type { RosterView } from "../roster/use-roster.ts";
import { soFarText } from "../words/so-far-text.ts";

interface Props {
  readonly view: RosterView;
  readonly typed: string;
  readonly program: string | undefined;
}

/** Stands where there is nobody to show. It says "nobody" only once everybody was looked at. */
export function Nobody({ view, typed, program }: Props) {
  const { roster, loading } = view;
  if (roster === undefined) return <StillLoading typed={typed} loading={loading} />;
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
  const where = program === undefined ? "" : ` in ${program}`;
  const whom = typed.trim() === "" ? "is there" : `matches “${typed.trim()}”`;
  return (
    <List.EmptyView
      icon={Icon.MagnifyingGlass}
      title="Nobody Found"
      description={`Among ${plural(roster.learners.length, "learner")}, nobody${where} ${whom}.`}
      actions={<RefreshPanel view={view} />}
    />
  );
}

/** Stands where learners will be. */
export function StillLoading({
  typed = "",
  loading,
}: {
  readonly typed?: string;
  readonly loading: RosterView["loading"];
}) {
  const soFar = loading === undefined ? "Asking AIHR…" : soFarText(loading.learners, loading.total);
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
        onAction={view.refresh}
      />
    </ActionPanel>
  );
}

import { metrics, percentText, plural } from "@aihr-plugins/report";
import { Icon, LaunchType, launchCommand, MenuBarExtra, openExtensionPreferences } from "@raycast/api";
import { useState } from "react";
import { readAccount } from "./account/account.ts";
import { keptRoster, refusalOf } from "./roster/kept-roster.ts";
import { ageText } from "./words/age-text.ts";

/** Adoption at a glance, from what other commands keep: it asks AIHR nothing. */
export default function MenuBar() {
  const now = Date.now();
  const account = readAccount();
  const [roster] = useState(() => keptRoster(account));
  if (refusalOf(account) !== undefined) return <Refused />;
  if (roster === undefined) return <NothingYet />;

  const of = metrics(roster.learners, { now });
  return (
    <MenuBarExtra icon={Icon.BarChart} title={percentText(of.adoptionRate)} tooltip="AIHR: adoption rate">
      <MenuBarExtra.Section title={`Adoption: ${percentText(of.adoptionRate)}`}>
        <Line title="Started" of={`${plural(of.startedLearners, "learner")} of ${of.learners}`} to="find-learner" />
        <Line title="Certified" of={plural(of.certifiedLearners, "learner")} to="team-overview" />
        <Line title="Completion" of={percentText(of.completionRate)} to="programs" />
        <Line title="Stalled" of={plural(of.stalledLearners, "learner")} to="stalled-learners" />
      </MenuBarExtra.Section>
      <MenuBarExtra.Section title={`Updated ${ageText(roster.loadedAt, now)}`}>
        <Line title="Team Overview" of="" to="team-overview" />
        <RefreshItem />
      </MenuBarExtra.Section>
    </MenuBarExtra>
  );
}

interface LineProps {
  readonly title: string;
  readonly of: string;
  readonly to: "find-learner" | "team-overview" | "programs" | "stalled-learners";
}

function Line({ title, of, to }: LineProps) {
  const open = () => launchCommand({ name: to, type: LaunchType.UserInitiated });
  return <MenuBarExtra.Item title={title} subtitle={of} icon={icons[to]} onAction={open} />;
}

function RefreshItem() {
  const refresh = () => launchCommand({ name: "refresh", type: LaunchType.UserInitiated });
  return <MenuBarExtra.Item title="Refresh" icon={Icon.ArrowClockwise} onAction={refresh} />;
}

function Refused() {
  return (
    <MenuBarExtra icon={Icon.BarChart} tooltip="AIHR: the API key was refused">
      <MenuBarExtra.Item title="AIHR refused the API key" />
      <MenuBarExtra.Item title="Open Extension Preferences" icon={Icon.Gear} onAction={openExtensionPreferences} />
    </MenuBarExtra>
  );
}

function NothingYet() {
  return (
    <MenuBarExtra icon={Icon.BarChart} tooltip="AIHR: nothing read yet">
      <MenuBarExtra.Item title="No learners read yet" />
      <RefreshItem />
    </MenuBarExtra>
  );
}

const icons: Readonly<Record<LineProps["to"], Icon>> = {
  "find-learner": Icon.TwoPeople,
  "team-overview": Icon.BarChart,
  programs: Icon.Book,
  "stalled-learners": Icon.Hourglass,
};

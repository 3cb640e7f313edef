import { dateText, headlineMetrics, type MetricKey, metrics, metricTable, metricText } from "@aihr-plugins/report";
import { changeText } from "@aihr-plugins/report/movement";
import {
  getPreferenceValues,
  Icon,
  LaunchType,
  launchCommand,
  MenuBarExtra,
  openExtensionPreferences,
} from "@raycast/api";
import { useState } from "react";
import { readAccount } from "./account/account.ts";
import { figuresBefore, keptRoster, refusalOf } from "./roster/kept-roster.ts";
import { localOptions } from "./roster/local-options.ts";
import { readTeam, teamOf } from "./team/team.ts";
import { shownAsOfLine, withSince } from "./words/as-of.ts";

/** Adoption at a glance, from what other commands keep. It sends no request. */
export default function MenuBar() {
  const account = readAccount();
  const [roster] = useState(() => keptRoster(account));
  if (refusalOf(account) !== undefined) return <Refused />;
  if (roster === undefined) return <NothingYet />;

  const options = localOptions(roster.readAt);
  const isTeam = getPreferenceValues<{ scope?: string }>().scope === "team";
  const learners = isTeam ? teamOf(roster.learners, readTeam(account)) : roster.learners;
  const values = metrics(learners, options);
  const textOf = (key: MetricKey) => metricText(key, values, options);
  const before = isTeam ? undefined : figuresBefore(account, roster);
  const since = before === undefined ? null : dateText(before.at, options.timeZone);
  const comparedTextOf = (key: MetricKey) => {
    const change = changeText(key, values, before?.metrics[key]);
    return change === null ? textOf(key) : `${textOf(key)}, ${change}`;
  };
  return (
    <MenuBarExtra
      icon={Icon.BarChart}
      title={textOf("adoptionRate")}
      tooltip={`AIHR: adoption rate${isTeam ? " of My Team" : ""}`}
    >
      <MenuBarExtra.Section title={`${isTeam ? "My Team · " : ""}${withSince(shownAsOfLine(options), since)}`}>
        {headlineMetrics.map((key) => (
          <Line
            key={key}
            title={titles.get(key) ?? key}
            text={comparedTextOf(key)}
            command={commands[key] ?? "team-overview"}
          />
        ))}
      </MenuBarExtra.Section>
      <MenuBarExtra.Section>
        <Line title="Team Overview" text="" command="team-overview" />
        <RefreshItem />
      </MenuBarExtra.Section>
    </MenuBarExtra>
  );
}

interface LineProps {
  readonly title: string;
  readonly text: string;
  readonly command: "find-learner" | "team-overview" | "programs" | "stalled-enrollments";
}

function Line({ title, text, command }: LineProps) {
  const open = () => launchCommand({ name: command, type: LaunchType.UserInitiated });
  return <MenuBarExtra.Item title={title} subtitle={text} icon={icons[command]} onAction={open} />;
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

/** Where a metric leads, unless to the overview. */
const commands: Readonly<Partial<Record<MetricKey, LineProps["command"]>>> = {
  learners: "find-learner",
  completionRate: "programs",
  stalledEnrollments: "stalled-enrollments",
  atRiskEnrollments: "stalled-enrollments",
};

const icons: Readonly<Record<LineProps["command"], Icon>> = {
  "find-learner": Icon.TwoPeople,
  "team-overview": Icon.BarChart,
  programs: Icon.Book,
  "stalled-enrollments": Icon.Hourglass,
};

const titles = new Map(metricTable.map(({ key, title }) => [key, title]));

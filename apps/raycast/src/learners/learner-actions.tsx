import type { AdoptionViewModel } from "@aihr-plugins/core";
import { learnerName, type Row, rows } from "@aihr-plugins/report";
import { Action, ActionPanel, Icon, Keyboard } from "@raycast/api";
import type { ReactNode } from "react";
import { CommonActions } from "../actions/common-actions.tsx";
import { CopyAction } from "../actions/copy-action.tsx";
import { bothPlatforms } from "../actions/shortcut.ts";
import type { RosterView } from "../roster/roster-view.ts";
import { learnerLink } from "./learner-link.ts";
import { nudgeableRow, nudgeOf } from "./nudge.ts";
import { progressAsCsv, progressAsMarkdown, progressAsText } from "./progress-texts.ts";
import { TeamAction } from "./team-action.tsx";

interface Props {
  readonly learner: AdoptionViewModel;
  readonly view: RosterView;
  /** The enrollment that a nudge is about. By default the one that is closest to completion. */
  readonly about?: Row;
  /** The primary action, which Enter runs. */
  readonly first?: ReactNode;
  /** More actions, of the list that the learner is in. */
  readonly children?: ReactNode;
}

/** The actions for one learner. */
export function LearnerActions({ learner, view, about, first, children }: Props) {
  const name = learnerName(learner);
  const { options } = view;
  const nudge = about ?? nudgeableRow(rows([learner], options));
  const avatar = learner.userAvatarUrl ?? "";
  return (
    <ActionPanel title={name}>
      {first}
      <ActionPanel.Section title="Copy">
        <Action.CopyToClipboard
          title="Copy Name"
          icon={Icon.Person}
          content={name}
          shortcut={Keyboard.Shortcut.Common.CopyName}
        />
        <CopyAction
          title="Copy Progress as Text"
          icon={Icon.Clipboard}
          content={() => progressAsText(learner, options)}
          shortcut={Keyboard.Shortcut.Common.Copy}
        />
        <CopyAction
          title="Copy Progress as Markdown"
          icon={Icon.Document}
          content={() => progressAsMarkdown(learner, options)}
          shortcut={bothPlatforms("m")}
        />
        {nudge !== undefined && (
          <CopyAction
            title="Copy Kind Nudge"
            icon={Icon.SpeechBubble}
            content={() => nudgeOf(nudge)}
            shortcut={bothPlatforms("n")}
          />
        )}
        <CopyAction
          title="Copy Progress as CSV"
          icon={Icon.List}
          content={() => progressAsCsv([learner], options)}
          shortcut={bothPlatforms("v")}
        />
      </ActionPanel.Section>
      <ActionPanel.Section>
        <TeamAction learner={learner} view={view} />
        {/^https?:\/\//i.test(avatar) && (
          <Action.OpenInBrowser
            title="Open Avatar"
            icon={Icon.Image}
            url={avatar}
            shortcut={Keyboard.Shortcut.Common.Open}
          />
        )}
        <Action.CreateQuicklink
          title="Create Quicklink"
          icon={Icon.Link}
          quicklink={{
            name: `Progress of ${name}`,
            link: learnerLink(learner.userId),
          }}
          shortcut={Keyboard.Shortcut.Common.CopyDeeplink}
        />
      </ActionPanel.Section>
      {children}
      <CommonActions view={view} />
    </ActionPanel>
  );
}

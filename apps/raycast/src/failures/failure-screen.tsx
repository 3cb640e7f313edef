import { countText } from "@aihr-plugins/report";
import { Action, ActionPanel, Color, Icon, Keyboard, List, openExtensionPreferences } from "@raycast/api";
import type { RosterStore } from "../roster/roster-view.ts";
import type { Failure } from "./failure.ts";
import { useCountdown } from "./use-countdown.ts";

interface Props {
  readonly failure: Failure;
  readonly isLoading: boolean;
  readonly store: RosterStore;
}

/** Shown instead of learners: what happened, and the one thing to do about it. */
export function FailureScreen({ failure, isLoading, store }: Props) {
  const seconds = useCountdown(failure.retryAt, store.start);
  const countdown = seconds > 0 ? ` Trying again in ${countText(seconds, "second")}.` : "";
  return (
    <List isLoading={isLoading}>
      <List.EmptyView
        icon={{ source: icons[failure.kind], tintColor: Color.Orange }}
        title={failure.title}
        description={failure.message + countdown}
        actions={
          <ActionPanel>
            <Remedy kind={failure.kind} tryAgain={store.refresh} />
          </ActionPanel>
        }
      />
    </List>
  );
}

function Remedy({ kind, tryAgain }: { readonly kind: Failure["kind"]; readonly tryAgain: () => void }) {
  if (kind === "key-refused" || kind === "wrong-url" || kind === "too-large") {
    return <Action title="Open Extension Preferences" icon={Icon.Gear} onAction={openExtensionPreferences} />;
  }
  if (kind === "no-permission") {
    return <Action.CopyToClipboard title="Copy Request for Administrator" icon={Icon.Clipboard} content={request} />;
  }
  return (
    <Action
      title="Try Again"
      icon={Icon.ArrowClockwise}
      shortcut={Keyboard.Shortcut.Common.Refresh}
      onAction={tryAgain}
    />
  );
}

const request =
  "Could you please give my AIHR API key the permission to read reports, or send me one that has it? " +
  "The Reporting API answers 403 to mine.";

const icons: Readonly<Record<Failure["kind"], Icon>> = {
  "key-refused": Icon.Key,
  "no-permission": Icon.Lock,
  "too-many-requests": Icon.Hourglass,
  offline: Icon.WifiDisabled,
  "not-answering": Icon.Plug,
  "wrong-url": Icon.Link,
  "unexpected-reply": Icon.QuestionMarkCircle,
  incomplete: Icon.Warning,
  shrunk: Icon.Warning,
  "too-large": Icon.MemoryChip,
};

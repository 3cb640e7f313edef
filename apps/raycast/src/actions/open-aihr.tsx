import { Action, getPreferenceValues, Icon } from "@raycast/api";
import { bothPlatforms } from "./shortcut.ts";

/** Opens AIHR in the browser, if the preferences say where the organization's AIHR is. */
export function OpenAihr() {
  const address = aihrAddress();
  if (address === undefined) return null;
  return <Action.OpenInBrowser title="Open AIHR" icon={Icon.Globe} url={address} shortcut={bothPlatforms("o")} />;
}

/** The API does not report it, and the server of the API is another one. */
function aihrAddress(): string | undefined {
  const text = (getPreferenceValues<{ aihrUrl?: string }>().aihrUrl ?? "").trim();
  return URL.canParse(text) && new URL(text).protocol === "https:" ? text : undefined;
}

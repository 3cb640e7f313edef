import { isEmailAddress } from "@aihr-plugins/digest";
import { UserError } from "../world/user-error.ts";

/**
 * Returns the address for `List-Unsubscribe`: that of the setting, else an email to the owner, else to the sender.
 *
 * @throws UserError for a setting that is neither a page nor an email address
 */
export function unsubscribeAddress(setting: string | undefined, owner: string | undefined, sender: string): string {
  const text = setting?.trim() ?? "";
  if (text === "") return mailto(owner ?? sender);
  if (isEmailAddress(text)) return mailto(text);
  if (URL.canParse(text) && /^https:\/\/[^\s<>,"]+$/.test(text)) return text;
  throw new UserError("AIHR_DIGEST_UNSUBSCRIBE must be an email address, or a page that begins with https://.");
}

function mailto(address: string): string {
  return `mailto:${encodeURIComponent(address).replace("%40", "@")}?subject=Unsubscribe%20from%20learning%20digest`;
}

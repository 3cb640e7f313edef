import { isEmailAddress } from "@aihr-plugins/digest";
import { UserError } from "../settings/user-error.ts";

/** Google sends one email to no more. */
const mostRecipients = 50;

/** The email addresses in a text, with commas, semicolons or blanks between them; each once, in whatever case. */
export function addressesIn(text: string): readonly string[] {
  const typed = text.split(/[\s,;]+/).filter((each) => each !== "");
  return [...new Map(typed.map((address) => [address.toLowerCase(), address])).values()];
}

/**
 * Checks the recipients of the digest.
 *
 * @throws UserError that says which text is no email address, or that there are none or too many
 */
export function checkedRecipients(text: string): string {
  const addresses = addressesIn(text);
  if (addresses.length === 0) throw new UserError("Enter the email addresses for the digest, separated by commas.");
  const wrong = addresses.find((address) => !isEmailAddress(address) || !/\.[^.]+$/.test(address));
  if (wrong !== undefined) throw new UserError(`“${wrong}” is not an email address. Separate addresses by commas.`);
  if (addresses.length > mostRecipients) {
    throw new UserError(
      `The digest can have ${mostRecipients} recipients, not ${addresses.length}. Use a group's address.`,
    );
  }
  return addresses.join(", ");
}

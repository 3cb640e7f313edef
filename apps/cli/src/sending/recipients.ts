import { domainToASCII } from "node:url";
import { isEmailAddress } from "@aihr-plugins/digest";
import { UserError } from "../world/user-error.ts";

/** Recipients that a run sends to at most, unless an option says otherwise. */
export const usualMostRecipients = 50;

/**
 * Returns email addresses once each, in lower case.
 *
 * @param source what they come from, such as `--to`
 * @throws UserError for what is no address. It is not quoted, since it may be anything.
 */
export function recipientsOf(addresses: readonly string[], source: string): readonly string[] {
  const wrong = addresses.findIndex((address) => !isEmailAddress(address));
  if (wrong >= 0) {
    throw new UserError(`${source}: number ${wrong + 1} is not an email address, such as ana@example.com.`);
  }
  return [...new Set(addresses.map((address) => address.toLowerCase()))];
}

/** Domains that may get an email: those of the option, and of the environment. An address must be in both lists. */
export interface AllowedDomains {
  readonly option: readonly string[] | undefined;
  readonly environment: string | undefined;
}

/** Returns the addresses whose domain is not allowed. A domain does not include those below it. */
export function refusedRecipients(
  addresses: readonly string[],
  { option, environment }: AllowedDomains,
): readonly string[] {
  const lists = [option, environment?.split(/[\s,]+/)]
    .map((list) => list?.map(plainDomain).filter((domain) => domain !== ""))
    .filter((list) => list !== undefined && list.length > 0);
  return addresses.filter((address) => {
    const domain = plainDomain(address.slice(address.lastIndexOf("@") + 1));
    return !lists.every((list) => list?.includes(domain));
  });
}

/** `@Example.COM` is `example.com`, `müller.example` is `xn--mller-kva.example`. */
function plainDomain(text: string): string {
  const domain = text.trim().replace(/^@/, "").replace(/\.$/, "").toLowerCase();
  return domainToASCII(domain) || domain;
}

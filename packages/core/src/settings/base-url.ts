import { checkBaseUrl } from "../errors/advice.ts";
import { invalidSetting } from "../errors/invalid-input.ts";
import { trimmed } from "./trimmed.ts";

const endpoint = /\/external\/api\/reports\/?(\?api-version=[\d.]*)?$/i;
// Over https a name or an IPv6 address; over http the loopback's names only. Then a port and a path.
const address =
  /^(https:\/\/((?!\.)[^\s/?#\\@:[\]…<>^|%"'`{}\p{C}]+|\[[\da-f:.]+\])|http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\]))(:(?<port>\d+))?(\/[^\s?#\\\p{C}]*)?$/iu;

/**
 * Returns a base URL as it is used: without white space, invisible characters and slashes at its ends. The address of
 * the endpoint itself is accepted, because that is what people copy from the API reference. Clients read their base URL
 * with this; use it where you check or save one.
 *
 * @throws AihrError `invalid-setting` if it is missing, not an address, not https (http is for loopback only), or has an
 * impossible port, a user name, a query or a fragment
 * @example
 * readBaseUrl("https://api.example.com/external/api/reports"); // "https://api.example.com"
 */
export function readBaseUrl(text: string): string {
  const url = trimmed(text).replace(endpoint, "");
  const match = address.exec(url);
  if (!match) {
    const reason = url ? "must begin with https:// and hold no user name, ? or #" : "is missing";
    throw invalidSetting("baseUrl", `The base URL ${reason}. ${checkBaseUrl}`);
  }
  if (!isPort(match.groups?.port)) {
    throw invalidSetting("baseUrl", `The base URL's port must be between 1 and 65535. ${checkBaseUrl}`);
  }
  return url.replace(/\/+$/, "");
}

function isPort(port = "443"): boolean {
  return Number(port) >= 1 && Number(port) <= 65_535;
}

import { checkBaseUrl } from "../errors/advice.ts";
import { invalidSetting } from "../errors/invalid-input.ts";

const endpoint = /\/external\/api\/reports\/?(\?api-version=[\d.]*)?$/i;
// Over https a name or an IPv6 address; over http the loopback's names only. Then a port and a path.
const address =
  /^(https:\/\/((?!\.)[^\s/?#\\@:[\]…]+|\[[\da-f:.]+\])|http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\]))(:\d{1,5})?(\/[^\s?#\\]*)?$/i;

/**
 * Checks a base URL and gives it without trailing slashes. The address of the endpoint itself is taken too, since that
 * is what people copy from the API reference.
 *
 * @throws AihrError `invalid-setting`: not an address, not https (http is for loopback only), or with a user name, a
 * query or a fragment.
 */
export function readBaseUrl(text: string): string {
  const url = String(text ?? "")
    .trim()
    .replace(endpoint, "");
  if (address.test(url)) return url.replace(/\/+$/, "");
  const reason = url ? "must begin with https:// and hold no user name, ? or #" : "is missing";
  throw invalidSetting("baseUrl", `The base URL ${reason}. ${checkBaseUrl}`);
}

import { checkBaseUrl } from "../errors/advice.ts";
import { invalidSetting } from "../errors/invalid-input.ts";

const endpoint = /\/external\/api\/reports\/?(\?api-version=[\d.]*)?$/i;
const address = /^(https?):\/\/([^\s/?#\\@:[\]]+|\[[\da-f:.]+\])(:\d{1,5})?(\/[^\s?#\\]*)?$/i;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

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
  const [, scheme, host = ""] = address.exec(url) ?? [];
  if (!scheme) throw refuse(url ? "must look like https://api.example.com, without user name, ? or #" : "is missing");
  if (scheme.toLowerCase() === "http" && !loopback.test(host)) {
    throw refuse("must begin with https://, since the API key and learners' names travel over it");
  }
  return url.replace(/\/+$/, "");
}

function refuse(reason: string) {
  return invalidSetting("baseUrl", `The base URL ${reason}. ${checkBaseUrl}`);
}

import { invalidSetting } from "../errors/invalid-input.ts";

const endpoint = "/external/api/reports";
const where = "It is the server that AIHR's interactive API reference shows once you are signed in.";
const shape = /^(https?):\/\/([^\s/?#\\@:[\]]+|\[[\da-f:.]+\])(:\d{1,5})?(\/[^\s?#\\]*)?$/i;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Checks a base URL and gives it without trailing slashes. The address of the endpoint itself is taken too, since that
 * is what people copy from the API reference.
 *
 * @throws AihrError `invalid-setting`: not a URL, not https (http is for loopback only), or with user name, query or
 * fragment.
 */
export function readBaseUrl(text: string): string {
  const refuse = (reason: string) => invalidSetting("baseUrl", `The base URL ${reason}`);
  const url = text.trim().replace(new RegExp(`${endpoint}/?(\\?api-version=[\\d.]*)?$`), "");

  if (url === "") throw refuse(`is missing. ${where}`);
  if (!/^https?:\/\//i.test(url)) throw refuse(`must begin with https://. ${where}`);
  if (/^[^/]*\/\/[^/?#]*@/.test(url)) throw refuse("must not hold a user name or a password. Leave them out.");
  if (/[?#]/.test(url)) throw refuse("must not hold a ? or a #. Leave out what follows the path.");

  const parts = shape.exec(url);
  const [, scheme = "", host = "", port = ""] = parts ?? [];
  if (!parts || Number(port.slice(1)) > 65_535) throw refuse(`is not a valid address. ${where}`);
  if (scheme.toLowerCase() === "http" && !loopback.test(host)) {
    throw refuse("must begin with https://, because the API key and learners' names travel over it.");
  }
  return url.replace(/\/+$/, "");
}

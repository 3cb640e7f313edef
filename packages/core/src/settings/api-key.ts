import { invalidSetting } from "../errors/invalid-input.ts";

/**
 * Checks that an API key can be sent as a header. The key is in no message.
 *
 * @throws AihrError `invalid-setting`
 */
export function readApiKey(key: string): string {
  if (key.trim() === "")
    throw invalidSetting("apiKey", "The API key is missing. Keys are made in the AIHR admin area.");
  if (key !== key.trim() || /[\r\n]/.test(key)) {
    throw invalidSetting("apiKey", "The API key has a space or a line break too many. Copy it again, without them.");
  }
  if (!/^[\x20-\x7e]+$/.test(key)) {
    throw invalidSetting(
      "apiKey",
      "The API key holds characters that no key has, such as an accent or a typographic quote. Copy it again.",
    );
  }
  return key;
}

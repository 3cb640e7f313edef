import { invalidSetting } from "../errors/invalid-input.ts";

// A header may hold inner spaces, but loses outer ones on its way.
const sendable = /^[!-~]([ -~]*[!-~])?$/;

/**
 * Checks that an API key can be sent as a header. The key is in no message.
 *
 * @throws AihrError `invalid-setting`
 */
export function readApiKey(key: string): string {
  if (typeof key === "string" && sendable.test(key)) return key;
  throw invalidSetting(
    "apiKey",
    String(key ?? "").trim()
      ? "The API key holds a space, a line break or another character that cannot be sent. Copy it again."
      : "The API key is missing. Keys are made in the AIHR admin area.",
  );
}

import { copyKey } from "../errors/advice.ts";
import { invalidSetting } from "../errors/invalid-input.ts";
import { trimmed } from "./trimmed.ts";

// A header can hold inner spaces.
const sendable = /^[ -~]+$/;

/**
 * Returns an API key as it is sent: without white space and invisible characters at its ends. Clients read their key
 * with this; use it where you check or save one.
 *
 * @throws AihrError `invalid-setting` if the key is missing or holds a character that no header can carry. The message
 * does not hold the key.
 * @example
 * readApiKey(" 0f8fad5b\\n"); // "0f8fad5b"
 */
export function readApiKey(text: string): string {
  const key = trimmed(text);
  if (sendable.test(key)) return key;
  const reason = key ? "holds a character that cannot be sent" : "is missing";
  throw invalidSetting("apiKey", `The API key ${reason}. ${copyKey}`);
}

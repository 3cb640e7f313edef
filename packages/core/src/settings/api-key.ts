import { copyKey } from "../errors/advice.ts";
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
  const reason = String(key ?? "").trim() ? "holds a character that cannot be sent" : "is missing";
  throw invalidSetting("apiKey", `The API key ${reason}. ${copyKey}`);
}

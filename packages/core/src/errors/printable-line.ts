// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal sequences begin with control characters.
const escapeSequences = /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_].*?(?:\u0007|\u001b\\|\u009c|$)|[ -/]*[0-~])/gs;
const invisible = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
const ids = /[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}/gi;
const words = /[^\s<>"'(),:;]+/g;
const address = /.@./;
const maxLength = 300;

/**
 * Makes a server's text fit for an error message: one line of visible characters, at most 300 of them, without terminal
 * sequences, the API key, ids or email addresses.
 */
export function printableLine(text: string, apiKey: string): string {
  const line = text
    .replace(escapeSequences, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(invisible, "")
    .trim();
  // Redact before truncating: half a key is still a leak.
  return [...redacted(line, apiKey).slice(0, 2 * maxLength)].slice(0, maxLength).join("");
}

function redacted(text: string, apiKey: string): string {
  const forms = keyForms(apiKey).map((form) => form.replace(/\W/g, "\\$&"));
  // In any case of letters: host names are in lower case.
  const key = new RegExp(forms.join("|"), "gi");
  // Word by word: an expression for a whole address takes minutes on a long text without one.
  const withoutAddress = (word: string) => (address.test(word) ? "…" : word);
  return text.replace(key, "…").replace(ids, "…").replace(words, withoutAddress);
}

/** The key as it is, as it looks in a URL, and as it looks in Base64. */
function keyForms(apiKey: string): readonly string[] {
  return [apiKey, encodeURIComponent(apiKey), base64(apiKey).replace(/=+$/, "")];
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 of ASCII text. Not every platform has `btoa`. */
function base64(text: string): string {
  let encoded = "";
  for (let start = 0; start < text.length; start += 3) {
    const group = text.slice(start, start + 3);
    const bits = [0, 1, 2].reduce((sum, index) => (sum << 8) | (group.charCodeAt(index) || 0), 0);
    const places = [18, 12, 6, 0].map((shift) => digits[(bits >> shift) & 63]);
    encoded += places
      .slice(0, group.length + 1)
      .join("")
      .padEnd(4, "=");
  }
  return encoded;
}

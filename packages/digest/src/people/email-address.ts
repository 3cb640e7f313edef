/**
 * Whether a text is one email address that is safe to put into a header: no name, no list, no quotes, no spaces.
 *
 * @example
 * isEmailAddress("ana@example.com"); // true
 */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{Cc}@<>()[\]\\,;:"]{1,64}@[^\s\p{Cc}@<>()[\]\\,;:"]{1,253}$/u.test(text);
}

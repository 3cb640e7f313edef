/** A saved login that cannot be used, in words that say what to do. Holds no key. */
export class LoginError extends Error {
  override readonly name = "LoginError";
}

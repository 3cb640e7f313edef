/** The system's store for passwords. Each key is kept under its base URL, so that no other URL can get it. */
export interface Keyring {
  /** As its users know it, such as `the macOS Keychain`. */
  readonly name: string;
  get(baseUrl: string): Promise<string | undefined>;
  set(baseUrl: string, apiKey: string): Promise<void>;
  /** Removes the key, if there is one. */
  remove(baseUrl: string): Promise<void>;
}

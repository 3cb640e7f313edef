/** A script as it was pushed: its manifest's scopes and its files, by name. */
export interface Project {
  readonly scopes: readonly string[];
  /** Of the manifest; hours of triggers and the script's dates are in it, whatever the spreadsheet's is. */
  readonly timeZone: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Of a manifest that names none. Known from experience. */
const defaultTimeZone = "America/New_York";

/** Returns the project of files, of which one may be the manifest, `appsscript.json`. */
export function projectOf(files: Readonly<Record<string, string>>): Project {
  const manifest = JSON.parse(files["appsscript.json"] ?? "{}");
  return { files, scopes: manifest.oauthScopes ?? [], timeZone: manifest.timeZone ?? defaultTimeZone };
}

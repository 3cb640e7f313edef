/** One request, without what its query says: filters hold names, and addresses hold tokens. */
export interface AccessLogEntry {
  readonly time: string;
  readonly method: string;
  /** The entity set, `$metadata`, or what else was asked for. */
  readonly resource: string;
  /** The names of the query options. */
  readonly options: readonly string[];
  readonly status: number;
  readonly ms: number;
  readonly bytes: number;
  /** The name of the access token; null if there was none. */
  readonly token: string | null;
}

/** What of a request may be logged. */
export function loggedRequest(path: string, query: string): Pick<AccessLogEntry, "resource" | "options"> {
  const [, resource = "other"] = /^(\$metadata|[A-Za-z]{1,40}|)(?=[(/]|$)/.exec(path) ?? [];
  const names = [...new URLSearchParams(query).keys()].filter((name) => /^\$[a-z]{1,20}$/.test(name));
  return { resource: resource || "service", options: [...new Set(names)] };
}

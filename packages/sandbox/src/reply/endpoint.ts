/** Where the one endpoint is. */
export const endpointPath = "/external/api/reports";

/** A path taken apart from its query string. */
export function splitPath(path: string): {
  readonly pathname: string;
  readonly parameters: ReadonlyMap<string, string>;
} {
  const [pathname = "", query = ""] = path.split("?", 2);
  return { pathname, parameters: new Map(query.split("&").map(parameter)) };
}

/** What is wrong with the requested API version, if anything. */
export function versionComplaint(parameters: ReadonlyMap<string, string>): string | undefined {
  return parameters.get("api-version") === "1.0" ? undefined : "Add ?api-version=1.0 to the address.";
}

function parameter(pair: string): readonly [string, string] {
  const [name = "", value = ""] = pair.split("=", 2);
  return [decoded(name), decoded(value)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** Path of the API's only endpoint. */
export const endpointPath = "/external/api/reports";

/** Separates a path from its query string. */
export function splitPath(path: string): {
  readonly pathname: string;
  readonly parameters: ReadonlyMap<string, string>;
} {
  const [pathname = "", query = ""] = path.split("?", 2);
  return { pathname, parameters: new Map(query.split("&").map(parameter)) };
}

/** Returns the error message for the requested API version, or undefined if it is supported. */
export function apiVersionError(parameters: ReadonlyMap<string, string>): string | undefined {
  return parameters.get("api-version") === "1.0" ? undefined : "Add ?api-version=1.0 to the URL.";
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

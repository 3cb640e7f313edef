/**
 * Returns the access token that a request brings, or null: the password of Basic (Excel, Power BI, Tableau), a Bearer
 * token, or `apikey` in the address (Power BI's "Web API key").
 */
export function tokenInRequest(authorization: string | undefined, query: string): string | null {
  const [, scheme = "", value = ""] = /^(\w+)\s+(\S+)\s*$/.exec(authorization ?? "") ?? [];
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() === "basic") {
    const text = Buffer.from(value, "base64").toString("utf8");
    const at = text.indexOf(":");
    return at < 0 ? null : text.slice(at + 1);
  }
  return new URLSearchParams(query).get("apikey");
}

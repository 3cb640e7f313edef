const uuids = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** The API's own words on a request that it refused (400): one line, without ids; empty if it gave none. */
export function refusalDetail(status: number, body: string): string {
  if (status !== 400) return "";
  try {
    const { detail, title } = JSON.parse(body);
    return String(detail ?? title ?? "")
      .slice(0, 300)
      .replace(uuids, "…")
      .replace(/\s+/g, " ")
      .replace(/\.? ?$/, "");
  } catch {
    return "";
  }
}

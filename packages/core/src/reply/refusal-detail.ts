const uuids = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** The API's own words on a request that it refused (400): one line, without the key and ids; empty if it gave none. */
export function refusalDetail(status: number, body: string, apiKey: string): string {
  if (status !== 400) return "";
  try {
    const { detail, title } = JSON.parse(body);
    const words = [detail, title].find((text) => typeof text === "string") ?? "";
    // Hidden first, cut then: half a key is a leak, too.
    return words
      .split(apiKey)
      .join("…")
      .replace(uuids, "…")
      .replace(/\s+/g, " ")
      .slice(0, 300)
      .replace(/\.? ?$/, "");
  } catch {
    return "";
  }
}

const uuids = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** The API's own words on a request that it refused: one line, without ids, or undefined if it gave none. */
export function refusalDetail(body: string): string | undefined {
  try {
    const { detail, title, message } = JSON.parse(body) ?? {};
    const words = [detail, message, title].find((text) => typeof text === "string" && text.trim() !== "");
    return words?.replace(/\s+/g, " ").replace(uuids, "…").trim().slice(0, 300);
  } catch {
    return undefined;
  }
}

import { sandboxApiKey } from "@aihr-plugins/sandbox";

/** Fetches the bodies of all pages of a report, with nothing but the platform's fetch. */
export async function fetchReplies(url: string, pageSize: number): Promise<readonly string[]> {
  const bodies: string[] = [];
  for (let page = 1; ; page++) {
    const body = await fetchPage(url, { programSKUs: null, userIds: null, pageSize, page });
    if (JSON.parse(body).data.length === 0) return bodies;
    bodies.push(body);
  }
}

async function fetchPage(url: string, query: object): Promise<string> {
  const response = await fetch(`${url}/external/api/reports?api-version=1.0`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-aihr-api-key": sandboxApiKey },
    body: JSON.stringify(query),
  });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`);
  return response.text();
}

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

export interface Service {
  readonly url: string;
  close(): void;
}

/**
 * What `ray lint` and `ray validate` ask Raycast's server: whether the author exists, and the manifest's schema. Here
 * every author exists; the schema is ours, after Raycast's documentation of the manifest.
 */
export async function serveRaycast(): Promise<Service> {
  const schema = await readFile(new URL("./manifest.schema.json", import.meta.url), "utf8");
  const server = createServer(({ url = "" }, response) => {
    const author = /^\/api\/v1\/users\/([\w-]+)$/.exec(url)?.[1];
    const found = url === "/schemas/extension.json" || author !== undefined;
    response.writeHead(found ? 200 : 404, { "content-type": "application/json" });
    response.end(author === undefined ? schema : JSON.stringify({ handle: author }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

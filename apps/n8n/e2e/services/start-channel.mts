import { once } from "node:events";
import { createServer } from "node:http";

/** A chat's incoming webhook, which keeps every message. */
export interface Channel {
  readonly url: string;
  readonly messages: readonly unknown[];
  close(): void;
}

export async function startChannel(): Promise<Channel> {
  const messages: unknown[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    messages.push(JSON.parse(Buffer.concat(chunks).toString()));
    response.end("ok");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    messages,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

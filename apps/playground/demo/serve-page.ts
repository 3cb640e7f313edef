import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The page on a port of this machine. */
export interface ServedPage {
  readonly url: string;
  close(): void;
}

const usualPort = 4011;

/** Serves a page at 127.0.0.1, on the usual port or on any other if that is taken. */
export async function servePage(html: string): Promise<ServedPage> {
  try {
    return await listen(html, usualPort);
  } catch {
    return listen(html, 0);
  }
}

async function listen(html: string, port: number): Promise<ServedPage> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(html);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: open } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${open}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

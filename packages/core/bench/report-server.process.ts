import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { send } from "./aside.ts";
import { delayMs } from "./delay.ts";
import { pages, reply } from "./made-up-report.ts";

// Made beforehand: what is measured is the reading. A client that does not know the end looks one page past it.
const replies = Array.from({ length: pages + 1 }, (_, index) => Buffer.from(reply(index + 1).body));

const server = createServer(async (request, response) => {
  const { page } = JSON.parse(await text(request));
  const [, latency = "", round = ""] = request.url?.split("/") ?? [];
  setTimeout(
    () => response.writeHead(200, { "content-type": "application/json" }).end(replies[page - 1]),
    delayMs(latency, Number(round), page),
  );
});
server.listen(0, "127.0.0.1", () => send(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createPopulation, respond, SANDBOX_API_KEY } from "@aihr-plugins/sandbox";
import { tell } from "./aside.ts";
import { learners, meanMs, pageSize } from "./report-server.ts";

// The sandbox's own answers, made beforehand: what is measured is the reading, not the making up of learners.
const population = createPopulation({ seed: 1, learners });
const nobody = createPopulation({ seed: 1, learners: 0 });
const pages = Array.from({ length: learners / pageSize + 1 }, (_, index) => Buffer.from(answer(index + 1)));

const server = createServer(async (request, response) => {
  const { page } = JSON.parse(await text(request));
  const [, distribution, round] = request.url?.split("/") ?? [];
  setTimeout(
    () => response.writeHead(200, { "content-type": "application/json" }).end(pages[page - 1]),
    delayMs(distribution === "exponential" ? distribution : "fixed", Number(round), page),
  );
});
server.listen(0, "127.0.0.1", () => tell(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));

function answer(page: number): string {
  const state = { population, apiKey: SANDBOX_API_KEY, faults: {}, requests: 0, attempts: 0 };
  return respond(state, requestFor(page)).body;
}

/** The sandbox's latency: the same for everybody who asks for the same page in the same round. */
function delayMs(distribution: "fixed" | "exponential", round: number, page: number): number {
  const faults = { latency: { meanMs, distribution } };
  const state = { population: nobody, apiKey: SANDBOX_API_KEY, faults, requests: 0, attempts: round };
  return respond(state, requestFor(page)).delayMs;
}

function requestFor(page: number) {
  return {
    method: "POST",
    path: "/external/api/reports?api-version=1.0",
    headers: { "x-aihr-api-key": SANDBOX_API_KEY },
    body: JSON.stringify({ pageSize, page }),
  };
}

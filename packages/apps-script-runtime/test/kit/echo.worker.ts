import { createServer } from "node:http";
import { parentPort } from "node:worker_threads";

const server = createServer((request, response) => {
  const url = request.url ?? "";
  if (url === "/hung") return;
  let body = "";
  request.on("data", (part) => {
    body += part;
  });
  request.on("end", () => {
    const status = Number(/\d{3}/.exec(url)?.[0] ?? 200);
    response.writeHead(status, status === 307 ? { location: "/200" } : {});
    response.end(`${request.method} ${url} ${request.headers["content-type"] ?? ""} ${body}`);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  parentPort?.postMessage(typeof address === "object" ? address?.port : undefined);
});

import { MessageChannel, Worker } from "node:worker_threads";
import { describe, expect, it, onTestFinished } from "vitest";
import { askOver } from "../src/link/sync-link.ts";

describe("askOver", () => {
  it("waits for its own answer when a notification of the answer before comes late", async () => {
    const answered = new Int32Array(new SharedArrayBuffer(4));
    const { port1, port2 } = new MessageChannel();
    const host = new Worker(
      `const { port, answered } = require("node:worker_threads").workerData;
      port.on("message", () => {
        while (Atomics.notify(answered, 0) === 0);
        setTimeout(() => {
          port.postMessage({ value: "the answer" });
          Atomics.store(answered, 0, 1);
          Atomics.notify(answered, 0);
        }, 50);
      });`,
      { eval: true, workerData: { port: port2, answered }, transferList: [port2] },
    );
    onTestFinished(async () => {
      port1.close();
      await host.terminate();
    });
    expect(askOver({ port: port1, answered }, { operation: "Test.ask", execution: 1, values: [] })).toBe("the answer");
  });
});

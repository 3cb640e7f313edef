import reply from "@aihr-plugins/spec/examples/reply.json" with { type: "json" };
import request from "@aihr-plugins/spec/examples/request.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { createSandbox, populationOf } from "../src/index.ts";
import { send } from "./send.ts";

describe("the vendor's example request", () => {
  it("gets the vendor's example reply, byte for byte", () => {
    const { status, body } = send(createSandbox({ population: populationOf(reply.data) }), request);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual(reply);
    expect(body).toBe(JSON.stringify(reply));
  });
});

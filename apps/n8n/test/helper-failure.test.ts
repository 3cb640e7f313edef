import { describe, expect, it } from "vitest";
import { helperFailure } from "../nodes/Aihr/transport/helper-failure.ts";

const signal = (aborted: boolean) => ({ aborted, addEventListener() {}, removeEventListener() {} });

describe("what n8n's HTTP helper throws", () => {
  it.each([
    [{ code: "ECONNREFUSED" }, { failure: "network", cause: "ECONNREFUSED" }],
    [
      { message: "wrapped", cause: { cause: { code: "ENOTFOUND" } } },
      { failure: "network", cause: "ENOTFOUND" },
    ],
    [{ code: "ECONNABORTED" }, { failure: "timeout" }],
    [{ cause: { code: "ETIMEDOUT" } }, { failure: "timeout" }],
    [{ code: "a text that could quote anything", isAxiosError: true }, { failure: "network" }],
    [{ message: "wrapped", cause: { isAxiosError: true } }, { failure: "network" }],
  ])("%o is a failure without a reply", (error, expected) => {
    expect(helperFailure(error, signal(false))).toEqual(expected);
  });

  it.each([new Error("No bridge acquired for this context"), { code: "any text" }, "a text", null])(
    "is not about the network if it has no code: %s",
    (error) => {
      expect(helperFailure(error, signal(false))).toBeUndefined();
    },
  );

  it("is a cancellation once that was asked for", () => {
    expect(helperFailure({ code: "ECONNRESET" }, signal(true))).toEqual({ failure: "aborted" });
  });
});

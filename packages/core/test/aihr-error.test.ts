import { AihrError, isAihrError } from "@aihr-plugins/core";
import { describe, expect, it } from "vitest";

const problem = { code: "server", message: "The API could not answer (500).", retryable: true, status: 500 } as const;

describe("AihrError", () => {
  it("is an Error with the fields of its problem", () => {
    const error = new AihrError(problem);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: "AihrError", ...problem });
    expect(String(error)).toBe("AihrError: The API could not answer (500).");
  });

  it("is recognized, whichever copy of the class made it", async () => {
    const copy: typeof import("@aihr-plugins/core") = await import(`${"../src/errors/aihr-error.ts"}?copy`);
    expect(copy.AihrError).not.toBe(AihrError);
    expect(isAihrError(new copy.AihrError(problem))).toBe(true);
    expect(isAihrError(new AihrError(problem))).toBe(true);
  });

  it.each([undefined, null, "AihrError", new Error("AihrError"), { ...problem, name: "AihrError" }])(
    "is not taken for what it is not: %j",
    (value) => {
      expect(isAihrError(value)).toBe(false);
    },
  );
});

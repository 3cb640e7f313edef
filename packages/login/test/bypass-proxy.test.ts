import { bypassProxyOnLoopback } from "@aihr-plugins/login";
import { describe, expect, it } from "vitest";

describe("bypassProxyOnLoopback", () => {
  it.each([
    [{}, "localhost,127.0.0.1,[::1]"],
    [{ NO_PROXY: "a, b" }, "a, b,localhost,127.0.0.1,[::1]"],
    [{ NO_PROXY: "a", no_proxy: "b" }, "b,localhost,127.0.0.1,[::1]"],
    [{ AIHR_BASE_URL: "http://127.1.2.3:80/x" }, "localhost,127.0.0.1,[::1],127.1.2.3"],
    [{ AIHR_BASE_URL: "http://127.1.2.3.example.com" }, "localhost,127.0.0.1,[::1]"],
  ])("extends %j to %s", (given, hosts) => {
    const env: Record<string, string> = { ...given };
    bypassProxyOnLoopback(env);
    expect(env).toMatchObject({ NO_PROXY: hosts, no_proxy: hosts });
  });

  it("leaves alone what already bypasses every proxy", () => {
    const env = { NO_PROXY: "*" };
    bypassProxyOnLoopback(env);
    expect(env).toEqual({ NO_PROXY: "*" });
  });
});

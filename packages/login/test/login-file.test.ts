import { loginFilePath } from "@aihr-plugins/login";
import { describe, expect, it } from "vitest";

describe("loginFilePath", () => {
  it.each([
    ["linux", { HOME: "/home/jane" }, "/home/jane/.config/aihr/login.json"],
    ["linux", { HOME: "/home/jane", XDG_CONFIG_HOME: "/etc/jane" }, "/etc/jane/aihr/login.json"],
    ["linux", { HOME: "/home/jane", XDG_CONFIG_HOME: "relative" }, "/home/jane/.config/aihr/login.json"],
    ["darwin", { HOME: "/Users/jane" }, "/Users/jane/Library/Application Support/aihr/login.json"],
    [
      "win32",
      { APPDATA: "C:\\Users\\Jane Doe\\AppData\\Roaming" },
      "C:\\Users\\Jane Doe\\AppData\\Roaming\\aihr\\login.json",
    ],
    ["win32", { HOME: "/c/Users/jane" }, undefined],
    ["linux", {}, undefined],
  ] as const)("on %s, with %j, is %s", (platform, given, path) => {
    expect(loginFilePath(given, platform)).toBe(path);
  });
});

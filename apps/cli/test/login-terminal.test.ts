import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openTerminal } from "./in-terminal.ts";
import { people, secretKey, serveApi } from "./serve-api.ts";

const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));
const aihr = `'${process.execPath}' --conditions=@aihr-plugins/source '${bin}'`;

describe("aihr login on a terminal", () => {
  it("asks for the base URL and the key, and does not show the key", async () => {
    const { env } = await serveApi(people(3));
    const terminal = openTerminal(`${aihr} login; echo exit $?`);
    await terminal.shows("Base URL: ");
    terminal.type(`${env.AIHR_BASE_URL}\r`);
    await terminal.shows("API key (not shown): ");
    terminal.type(`${secretKey}\r`);
    expect(await terminal.ended).toMatch(/Logged in to/);
    expect(await terminal.ended).not.toContain(secretKey);
  });

  it("stops at Ctrl-C", async () => {
    const terminal = openTerminal(`${aihr} login; echo exit $?`);
    await terminal.shows("Base URL: ");
    terminal.type("\x03");
    expect(await terminal.ended).toMatch(/Stopped\.\s+exit 130/);
  });
});

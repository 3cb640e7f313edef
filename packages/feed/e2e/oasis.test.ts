import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { findOrInstall } from "@aihr-plugins/debian-programs";
import { expect, it } from "vitest";
import { newToken, serveFeed } from "../src/http.ts";
import { createFeed } from "../src/index.ts";
import { recordNights } from "../test/recorded-history.ts";
import { refereeFolder } from "./referee-folder.ts";

it.each([false, true])(
  "OASIS' documents find nothing wrong with a feed whose names are left out: %s",
  async (withoutNames) => {
    findOrInstall(() => programOnPath("xmllint"), ["libxml2-utils"]);
    const recorded = await recordNights();
    const { close, ...source } = recorded.open();
    const { token, kept } = newToken("referee", Date.now());
    const served = await serveFeed({ feed: createFeed({ ...source, withoutNames }), tokens: () => [kept], port: 0 });
    const check = join(refereeFolder(process.env) ?? "", "check.sh");
    const { stdout } = await promisify(execFile)("bash", [check, `${served.url}/odata/`, token]).catch(
      (error: { readonly stdout: string; readonly stderr: string }) => {
        throw new Error(`${error.stdout}\n${error.stderr}`);
      },
    );
    await served.close();
    close();
    await recorded.close();
    expect(stdout.trim().split("\n").length).toBeGreaterThan(0);
  },
);

function programOnPath(name: string): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(":")
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

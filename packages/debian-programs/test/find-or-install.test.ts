import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { findOrInstall } from "@aihr-plugins/debian-programs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

let folder: string;
const calls = () => readFileSync(join(folder, "calls"), "utf8").trim().split("\n");
const find = () => (existsSync(join(folder, "program")) ? join(folder, "program") : undefined);

/** Programs of these names, in front of all others: `sudo` runs its arguments, `apt-get` does what a test needs. */
function putInPath(aptGet: string): void {
  for (const [name, script] of Object.entries({ "apt-get": aptGet, sudo: 'shift\nexec "$@"' })) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  vi.stubEnv("PATH", `${folder}${delimiter}${process.env.PATH}`);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "debian-programs-"));
  vi.spyOn(console, "log").mockReturnValue();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe("findOrInstall", () => {
  it("installs nothing if the program is there", () => {
    putInPath("exit 1");
    expect(findOrInstall(() => "/usr/bin/some", ["some-package"])).toBe("/usr/bin/some");
  });

  it("installs the packages, starts no services, and finds the program then", () => {
    putInPath(`echo "$RUNLEVEL $@" >> ${folder}/calls\ntouch ${folder}/program`);
    expect(findOrInstall(find, ["some-package", "another"])).toBe(join(folder, "program"));
    expect(calls()).toEqual(["1 update", "1 install -y --no-install-recommends some-package another"]);
  });

  it("says what to install if that fails", () => {
    putInPath("exit 100");
    expect(() => findOrInstall(find, ["some-package"])).toThrow(
      "Run as root: apt-get install -y --no-install-recommends some-package",
    );
  });

  it("fails if the packages do not bring the program", () => {
    putInPath("exit 0");
    expect(() => findOrInstall(find, ["some-package"])).toThrow("without the expected programs: some-package");
  });
});

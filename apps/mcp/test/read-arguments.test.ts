import { describe, expect, it } from "vitest";
import { helpText } from "../src/help-text.ts";
import { readArguments } from "../src/read-arguments.ts";

const plain = { sandbox: false, learners: 250, withoutNames: false, timeZone: undefined, history: undefined };

describe("the arguments of aihr-mcp", () => {
  it.each([
    [[], plain],
    [["--without-names"], { ...plain, withoutNames: true }],
    [["--sandbox", "--learners", "10"], { ...plain, sandbox: true, learners: 10 }],
    [["--time-zone=europe/amsterdam"], { ...plain, timeZone: "Europe/Amsterdam" }],
    [["--history", "learning.db"], { ...plain, history: { kind: "file", path: "learning.db" } }],
    [["--history", "postgres://db/x"], { ...plain, history: { kind: "postgres", url: "postgres://db/x" } }],
    [["--history", " "], plain],
  ])("%j are settings", (args, settings) => {
    expect(readArguments(args)).toEqual({ kind: "serve", settings });
  });

  it("take the history of the environment, unless they name one", () => {
    const env = { AIHR_HISTORY: "team.db" };
    expect(readArguments([], env)).toMatchObject({ settings: { history: { path: "team.db" } } });
    expect(readArguments(["--history", "mine.db"], env)).toMatchObject({ settings: { history: { path: "mine.db" } } });
  });

  it.each([
    [["--help"], "help"],
    [["-h"], "help"],
    [["--sandbox", "--version"], "version"],
    [["-V"], "version"],
  ])("%j ask for the %s", (args, kind) => {
    expect(readArguments(args)).toEqual({ kind });
  });

  it.each([
    [["--learners", "10"], "--learners is the size of the sandbox: add --sandbox."],
    [["--sandbox", "--learners", "many"], "--learners must be a whole number from 0 to 1000000."],
    [["--sandbox", "--learners", "1000001"], "--learners must be a whole number from 0 to 1000000."],
    [["--history", "mysql://root:secret@db/x"], "--history needs a file or a postgres:// address."],
    [["--time-zone", "Mars"], "--time-zone must be the name of a time zone, such as Europe/Amsterdam."],
    [["--without-name"], "Unknown option '--without-name'"],
    [["--api-key", "k3y"], "Unknown option '--api-key'"],
    [["report"], expect.stringContaining("Unexpected argument 'report'")],
  ])("%j are wrong", (args, message) => {
    expect(readArguments(args)).toEqual({ kind: "wrong", message });
  });

  it("are all in the help", () => {
    for (const name of ["--without-names", "--time-zone", "--sandbox", "--learners", "--version", "--help"]) {
      expect(helpText).toContain(name);
    }
  });
});

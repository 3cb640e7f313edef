import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openTerminal } from "./in-terminal.ts";
import { runAihr } from "./run-aihr.ts";

const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));

describe("aihr complete", { timeout: 60_000 }, () => {
  it.each([
    ["rep", ["report"]],
    ["report --form", ["--format"]],
    ["report --format ", ["table", "csv", "xlsx", "json", "jsonl"]],
    ["report --format=js", ["json", "jsonl"]],
    ["report --sandbox --time", ["--time-zone"]],
    ["completion ", ["bash", "zsh", "fish"]],
    ["report --status st", ["stalled"]],
    ["report --status stalled,un", ["stalled,unknown"]],
    ["report --columns=learnerName,learner", ["learnerName,learnerId"]],
    ["report --sort -last", ["-lastActivity"]],
    ["report --sort program,-last", ["program,-lastActivity"]],
    ["programs --columns completionR", ["completionRate"]],
    ["metrics --columns def", ["definition"]],
    ["stalled --columns wh", ["why"]],
    ["stalled --status ", ["stalled", "at-risk"]],
    ["report --delimiter ", ["comma", "semicolon", "tab", "pipe"]],
    ["report --time-zone Europe/Amst", ["Europe/Amsterdam"]],
    ["complet", ["completion"]],
    ["report --limit ", []],
    ["no-such-command ", []],
  ])("offers for %j what fits", async (typed, offered) => {
    const { exitCode, stdout, stderr } = await runAihr(`complete -- ${typed}`);
    const lines = stdout.trim().split("\n");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(lines.at(-1)).toBe(":4");
    expect(lines.slice(0, -1).map((line) => line.split("\t")[0])).toEqual(offered);
  });

  it.each(["report -o ", "report --output rep", "report --output=rep"])(
    "leaves names of files to the shell: %j",
    async (typed) => {
      expect((await runAihr(`complete -- ${typed}`)).stdout).toBe(":0\n");
    },
  );

  it("is not in the help", async () => {
    expect((await runAihr("--help")).stdout).not.toMatch(/^ {2}complete /m);
  });
});

describe("aihr completion", { timeout: 60_000 }, () => {
  it("refuses other shells", async () => {
    const { exitCode, stderr } = await runAihr("completion tcsh");
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining("bash, zsh, fish") });
  });

  it("completes commands, options, values and files in bash, without the package bash-completion", async () => {
    const terminal = openTerminal("bash --noprofile --norc -i");
    terminal.type(`aihr() { '${process.execPath}' --conditions=@aihr-plugins/source '${bin}' "$@"; }\n`);
    terminal.type(
      "source <(aihr completion bash); source <(aihr completion bash); touch my-report.csv; echo rea''dy\n",
    );
    await terminal.shows("ready");
    terminal.type("aihr prog\t");
    await terminal.shows("aihr programs ");
    terminal.type("--form\t");
    await terminal.shows("--format ");
    terminal.type("xl\t");
    await terminal.shows("xlsx ");
    terminal.type("-o my-\t");
    await terminal.shows("-o my-report.csv");
    terminal.type("\x15exit\n");
    const shown = await terminal.ended;
    expect(shown).toContain("aihr programs --format xlsx -o my-report.csv");
    // A start-up file may be read twice.
    expect(shown).not.toContain("readonly");
  });
});

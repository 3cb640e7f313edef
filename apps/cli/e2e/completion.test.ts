import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findOrInstall } from "@aihr-plugins/debian-programs";
import { beforeAll, describe, expect, it } from "vitest";
import { openTerminal } from "../test/in-terminal.ts";

const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));
const aihr = `'${process.execPath}' --conditions=@aihr-plugins/source '${bin}'`;

beforeAll(() => {
  findOrInstall(() => ["/usr/bin/zsh", "/usr/bin/fish"].every(existsSync) || undefined, ["zsh", "fish"]);
});

describe("aihr completion", () => {
  it("completes in zsh", async () => {
    const terminal = openTerminal("zsh -f -i");
    terminal.type(`aihr() { ${aihr} "$@" }\n`);
    terminal.type(
      "autoload -Uz compinit; compinit -u -D; source <(aihr completion zsh); touch my-report.csv; echo rea''dy\n",
    );
    await terminal.shows("ready");
    terminal.type("aihr prog\t");
    await terminal.shows("aihr programs");
    terminal.type("--form\t");
    await terminal.shows("--format");
    terminal.type("xl\t");
    await terminal.shows("xlsx");
    terminal.type("-o my-\t");
    await terminal.shows("-o my-report.csv");
    terminal.type("\x15exit\n");
    expect(await terminal.ended).not.toMatch(/not found|error/i);
  });

  it.each([
    ["aihr prog", "programs"],
    ["aihr report --form", "--format"],
    ["aihr report --format js", "json\njsonl"],
    ["aihr report -o my-", "my-report.csv"],
  ])("completes %j in fish", (typed, offered) => {
    const script = `function aihr; ${aihr} $argv; end; aihr completion fish | source; cd (mktemp -d); touch my-report.csv; complete -C '${typed}'`;
    const output = execFileSync("fish", ["--no-config", "-c", script], { encoding: "utf8" });
    expect(output.trim().replaceAll(/\t.*/g, "")).toBe(offered);
  });
});

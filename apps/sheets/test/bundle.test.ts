import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type AuthMode, inspectSource, openAppsScript } from "@aihr-plugins/apps-script-runtime";
import { describe, expect, it, onTestFinished } from "vitest";
import { complaintsAbout } from "../build/inspect.ts";
import { oneFile } from "../build/one-file.ts";
import { actionsMarkdown, referenceMarkdown } from "../build/reference.ts";
import { actions } from "../src/actions/actions.ts";
import { globalHandlers } from "../src/actions/table.ts";
import { customFunctions } from "../src/functions/table.ts";
import { built, now, openSpreadsheet } from "./kit/open-spreadsheet.ts";
import { people } from "./kit/people.ts";

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

describe("the bundle", () => {
  it("is what Google takes: no #private, no static fields, no modules, no service touched while it loads", async () => {
    expect(complaintsAbout(await built())).toEqual([]);
  });

  it.each([
    ["class A { #b = 1; }", /#private/],
    ["class A { static b = 1; }", /static/],
    ["export const a = 1;", /export/],
    ["var last = () => [1].at(-1);", /calls \.at\(/],
    ["var cache = CacheService.getDocumentCache();", /touches CacheService/],
  ])("would be refused with %s", async (line, complaint) => {
    const files = await built();
    expect(complaintsAbout({ ...files, "Code.js": `${files["Code.js"]}\n${line}` }).join()).toMatch(complaint);
  });

  it("holds the license of the one library in it", async () => {
    const { "Code.js": code } = await built();
    expect(code).toContain("fastest-levenshtein 1.0.16 (MIT)");
    expect(code).toContain("Copyright (c) 2020 Kasper Unn Weihe");
    expect(code).not.toContain("valibot");
  });

  it("has a real function with JSDoc for each custom function, as Google's formula help needs", async () => {
    const { "Code.js": code } = await built();
    for (const { name, parameters, summary } of customFunctions) {
      const names = parameters.map((parameter) => parameter.name).join(", ");
      const [, help = ""] =
        code.split(`\nfunction ${name}(${names}) {\n`)[0]?.match(/\/\*\*((?:(?!\/\*\*)[\s\S])*)\*\/$/) ?? [];
      expect(help).toContain(` * ${summary}\n`);
      expect(help.match(/@param/g) ?? []).toHaveLength(parameters.length);
      expect(help).toMatch(/@customfunction\n $/);
    }
    for (const { name } of globalHandlers) expect(code).toContain(`\nfunction ${name}(`);
  });

  it("is readable", async () => {
    const { "Code.js": code } = await built();
    expect(code.split("\n").every((line) => line.length < 600)).toBe(true);
    expect(inspectSource(code)).toEqual([]);
  });

  it("is pushed as three files", async () => {
    const folder = await mkdtemp(join(tmpdir(), "aihr-clasp-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, "dist/one-file"), { recursive: true });
    for (const [name, text] of Object.entries(await built())) await writeFile(join(folder, "dist", name), text);
    await writeFile(join(folder, "dist/one-file/aihr-for-sheets.gs"), "");
    await writeFile(join(folder, ".clasp.json"), JSON.stringify({ scriptId: "script-of-a-test", rootDir: "dist" }));
    await copyFile(here(".claspignore"), join(folder, ".claspignore"));
    const clasp = here("node_modules/@google/clasp/build/src/index.js");
    const { stdout } = await promisify(execFile)(process.execPath, [clasp, "show-file-status", "--json"], {
      cwd: folder,
      env: { ...process.env, HOME: folder },
    });
    expect(JSON.parse(stdout).filesToPush.toSorted()).toEqual([
      "dist/Code.js",
      "dist/Sidebar.html",
      "dist/appsscript.json",
    ]);
  });

  it("asks for the least: nothing of Drive or Gmail, no other spreadsheet", async () => {
    const { oauthScopes } = JSON.parse((await built())["appsscript.json"]);
    expect(oauthScopes.map((scope: string) => scope.split("/auth/")[1])).toEqual([
      "spreadsheets.currentonly",
      "script.external_request",
      "script.container.ui",
      "script.scriptapp",
      "script.send_mail",
      "userinfo.email",
    ]);
  });
});

describe("the copy that is one file", () => {
  it("has a checksum, and works by itself, its sidebar too", async () => {
    const files = await built();
    const { text, checksum } = oneFile(files);
    const { version } = JSON.parse(await readFile(here("package.json"), "utf8"));
    expect(text).toMatch(
      new RegExp(`^/\\*\\*\n \\* AIHR for Google Sheets, version ${version} of \\d{4}-\\d\\d-\\d\\d\\.\n`),
    );
    expect(files["Sidebar.html"]).toMatch(/Version \S+ of \d{4}-\d\d-\d\d</);
    expect(checksum).toBe(`${createHash("sha256").update(text).digest("hex")}  aihr-for-sheets.gs\n`);
    const script = await openAppsScript({
      files: { "Code.gs": text, "appsscript.json": files["appsscript.json"] },
      clock: { at: now },
    });
    onTestFinished(() => script.close());
    expect(script.run({ kind: "menu", name: "aihrShowSidebar" })).toMatchObject({ ok: true });
    expect(script.shown()).toEqual([{ kind: "sidebar", text: "AIHR" }]);
    expect(script.run({ kind: "formula", name: "AIHR_STATUS" })).toMatchObject({ ok: true });
  });
});

describe("the menu", () => {
  it.each(["NONE", "LIMITED", "FULL"] satisfies readonly AuthMode[])(
    "is shown in mode %s, with every action",
    async (authMode) => {
      const sheet = await openSpreadsheet({ people });
      for (const name of ["onOpen", "onInstall"]) {
        expect(sheet.run({ kind: "event", name, values: [{ authMode }], authMode })).toMatchObject({ ok: true });
      }
      const { text = "" } = sheet.shown().at(-1) ?? {};
      for (const { caption, handler } of actions) expect(text).toContain(`\n${caption} → ${handler}`);
      const known = new Set(globalHandlers.map(({ name }) => name));
      for (const [, handler = ""] of text.matchAll(/→ (\w+)/g)) expect(known).toContain(handler);
    },
  );
});

describe("the README", () => {
  it("tells every function and every action, from the tables that the bundle is made of", async () => {
    // However wide the formatter makes the columns.
    const plain = (text: string) => text.replace(/ +/g, " ").replace(/-{3,}/g, "---");
    const readme = plain(await readFile(here("README.md"), "utf8"));
    expect(readme).toContain(plain(referenceMarkdown(customFunctions)));
    expect(readme).toContain(plain(actionsMarkdown(actions)));
  });
});

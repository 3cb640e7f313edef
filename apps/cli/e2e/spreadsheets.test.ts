import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { populationOf } from "@aihr-plugins/sandbox";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { hostileNames } from "../../../packages/report/e2e/hostile-names.ts";
import { type LibreOffice, openLibreOffice } from "../../../packages/report/e2e/libre-office/open-libre-office.ts";
import { runAihr } from "../test/run-aihr.ts";
import { learner, serveApi } from "../test/serve-api.ts";

let libreOffice: LibreOffice;
beforeAll(async () => {
  libreOffice = await openLibreOffice();
});
afterAll(() => libreOffice.close());

const population = populationOf([
  learner("Zoë Li", 1, { value: 12.5, date: "2026-11-20T23:30:00Z" }),
  ...hostileNames().map((name, at) => learner(name, at + 2, { programName: name, abbreviation: `P${at}` })),
]);

/** The file that a command writes. */
async function fileOf(command: string, name: string, env: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const api = await serveApi(population);
  const folder = await mkdtemp(join(tmpdir(), "aihr-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, name);
  const { exitCode, stderr } = await runAihr(`${command} -o ${file}`, { env: { ...env, ...api.env } });
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining("Wrote ")]);
  return readFile(file);
}

const commands = ["report", "programs", "stalled --days 1", "metrics", "metrics --by program"];
const columns = "learnerName,progressPercent,lastActivity,minutesSpent,stalled";

describe("a workbook in LibreOffice", () => {
  it.each(commands)("of aihr %s has no formula, whatever the names", async (command) => {
    const [sheet] = await libreOffice.openWorkbooks([await fileOf(command, "data.xlsx")]);
    expect(sheet?.length).toBeGreaterThan(1);
    expect(sheet?.flat().filter(({ formula }) => formula !== null)).toEqual([]);
  });

  it("has texts, fractions, dates and numbers, each as what it is", async () => {
    const command = `report --columns ${columns} --time-zone Europe/Amsterdam`;
    const [sheet] = await libreOffice.openWorkbooks([await fileOf(command, "data.xlsx")]);
    const row = sheet?.find(([name]) => name?.value === "Zoë Li");
    expect(row?.slice(0, 5).map(({ type, value }) => [type, value])).toEqual([
      ["string", "Zoë Li"],
      ["float", "0.125"],
      ["date", "2026-11-21T00:30:00"],
      ["float", "600"],
      ["string", "No"],
    ]);
  });
});

describe("CSV for Excel in LibreOffice", () => {
  it.each([
    { locale: "en-US", separators: "," },
    { locale: "de-DE", separators: ";" },
    { locale: "nl-NL", separators: ";" },
    { locale: "fr-FR", separators: ";" },
  ] as const)("has numbers, dates and no formula in $locale", async ({ locale, separators }) => {
    const env = { LC_ALL: `${locale.replace("-", "_")}.UTF-8` };
    const files = await Promise.all(
      [`report --columns ${columns} --time-zone Europe/Amsterdam`, ...commands].map((command) =>
        fileOf(`${command} --excel`, "data.csv", env),
      ),
    );
    const sheets = await libreOffice.open(
      files.map((file) => file.toString("utf8")),
      { separators, quotedFieldAsText: false, locale },
    );
    expect(sheets.flat(2).filter(({ formula }) => formula !== null)).toEqual([]);
    const row = sheets[0]?.find(([name]) => name?.value === "Zoë Li");
    expect(row?.slice(1, 4).map(({ type, value }) => [type, value])).toEqual([
      ["float", "12.5"],
      ["date", "2026-11-21T00:30:00"],
      ["float", "600"],
    ]);
  });
});

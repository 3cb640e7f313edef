import { readFileSync } from "node:fs";
import { Workbook } from "@cj-tech-master/excelts";
import { describe, expect, it } from "vitest";
import { runAihr } from "../run-aihr.ts";
import { recordNights, twoWeeks } from "./record-nights.ts";

describe("aihr digest", () => {
  it("prints a digest as text", async () => {
    const history = await recordNights(twoWeeks);
    const { exitCode, stdout, stderr } = await runAihr(`digest --history ${history} --cost 100 --seats 24`);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/^Learning in the week of Nov 16, 2026\n=+\n/);
    expect(stdout).toContain("Cost per completion: 50.00 (2 completions)");
    expect(stdout).toContain("Seats used: 33% (8 learners of 24 seats");
    expect(stdout).not.toContain("Secret");
  });

  it("is about the month or the quarter that is over, or the present one so far", async () => {
    const history = await recordNights(twoWeeks);
    const december = { now: Date.parse("2026-12-02T08:00:00Z") };
    expect((await runAihr(`digest --history ${history} --period month`, december)).stdout).toMatch(
      /^Learning as of Nov 22, 2026\n/,
    );
    expect((await runAihr(`digest --history ${history} --period quarter`)).stdout).toMatch(
      /^Learning as of Nov 22, 2026\n/,
    );
    expect((await runAihr(`digest --history ${history} --period day`)).exitCode).toBe(2);
  });

  it("writes HTML without anything from elsewhere, and text", async () => {
    const history = await recordNights(twoWeeks);
    for (const [ending, begin] of [
      ["html", "<!doctype html>"],
      ["txt", "Learning in"],
    ] as const) {
      const path = `${history}.${ending}`;
      expect(await runAihr(`digest --history ${history} -o ${path}`)).toMatchObject({ exitCode: 0, stdout: "" });
      const content = readFileSync(path, "utf8");
      expect(content.startsWith(begin)).toBe(true);
      expect(content).not.toMatch(/<img|https?:/);
    }
  });

  it("writes a workbook with numbers", async () => {
    const history = await recordNights(twoWeeks);
    const path = `${history}.xlsx`;
    await runAihr(`digest --history ${history} -o ${path}`);
    const workbook = new Workbook();
    await workbook.xlsx.readFile(path);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Figures", "Weeks", "Programs", "Notes"]);
    const cellsOf = (sheet: string, row: number) =>
      [1, 2, 3, 4, 5].map((at) => workbook.getWorksheet(sheet)?.getCell(row, at).value);
    expect(cellsOf("Figures", 3)).toEqual(["Completions", 2, 1, "Completion rate 25%", null]);
    expect(cellsOf("Programs", 2)).toEqual(["People Analytics", 12, 2, 0.25, 0]);
  });

  it("draws a picture with its words", async () => {
    const history = await recordNights(twoWeeks);
    for (const [nights, height] of [
      [twoWeeks, 900],
      [twoWeeks.slice(0, 1), 440],
    ] as const) {
      const path = `${await recordNights(nights)}.png`;
      const line = `digest --history ${path.slice(0, -4)} -o ${path}`;
      expect(await runAihr(line)).toMatchObject({ exitCode: 0 });
      const picture = readFileSync(path);
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1600, height]);
      expect(picture.length).toBeGreaterThan(20_000);
    }
    const pdf = await runAihr(`digest --history ${history} -o digest.pdf`);
    expect(pdf).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(".html, .txt, .xlsx, .png") });
  });

  it.each([
    ["--goal completionRate=40", "Completion rate: 25%, 15 points below the goal of 40%"],
    ["--goal completion-rate=25%", "Completion rate: 25%, at or above the goal of 25%"],
    ["--goal adoptionRate=10 --goal completionRate=40", "Adoption rate: 67%, at or above the goal of 10%"],
  ])("compares with a goal: %s", async (line, text) => {
    const history = await recordNights(twoWeeks);
    expect((await runAihr(`digest --history ${history} ${line}`)).stdout).toContain(text);
  });

  it.each([
    ["completionRate", "It must be a metric and percent"],
    ["completionRate=140", "It must be a metric and percent"],
    ["completionrates=40", "Did you mean completionRate?"],
    ["hoursSpent=40", "Goals are for adoptionRate"],
  ])("refuses a goal that is none: %s", async (goal, text) => {
    const { exitCode, stderr } = await runAihr(`digest --goal ${goal}`);
    expect({ exitCode, text: stderr.replaceAll("\n", " ") }).toEqual({
      exitCode: 2,
      text: expect.stringContaining(text),
    });
  });

  it("says what is missing where there is no history", async () => {
    expect(await runAihr("digest --history /nowhere/learning.db")).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("There is no history yet"),
    });
  });
});

import { openAppsScript } from "@aihr-plugins/apps-script-runtime";
import { describe, expect, it } from "vitest";
import { evaluate, evaluator, noon } from "./kit/open-script.ts";

const scopes = ["script.scriptapp", "userinfo.email", "spreadsheets.currentonly"];
const code = `${evaluator}
  function fire(event) {
    const store = PropertiesService.getScriptProperties();
    const line = Session.getEffectiveUser().getEmail() + " " + new Date().toISOString() + " " + event.triggerUid;
    store.setProperty("log", (store.getProperty("log") || "") + line + "\\n");
  }`;

function open() {
  const oauthScopes = scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`);
  return openAppsScript({
    files: { "Code.js": code, "appsscript.json": JSON.stringify({ timeZone: "Etc/UTC", oauthScopes }) },
    clock: { at: noon },
    timeZone: "Asia/Tokyo",
  });
}

const hour = 3_600_000;

describe("triggers", () => {
  it("belong to one user: others neither see nor delete them", async () => {
    const script = await open();
    const ana = { user: "ana@example.com" };
    evaluate(script, "ScriptApp.newTrigger('fire').timeBased().everyDays(1).atHour(6).create(), 1", ana);
    expect(evaluate(script, "ScriptApp.getProjectTriggers().length")).toBe(0);
    expect(evaluate(script, "ScriptApp.getProjectTriggers().length", ana)).toBe(1);
    evaluate(script, "ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger))");
    expect(script.triggers()).toMatchObject([{ handler: "fire", user: "ana@example.com" }]);
    await script.close();
  });

  it.each([
    ["everyDays(1).atHour(6)", ["2026-11-24T06:30:00.000Z", "2026-11-25T06:30:00.000Z"]],
    ["everyDays(1).atHour(6).inTimezone('Asia/Tokyo')", ["2026-11-23T21:30:00.000Z", "2026-11-24T21:30:00.000Z"]],
    ["onWeekDay(ScriptApp.WeekDay.WEDNESDAY).atHour(7).nearMinute(0)", ["2026-11-25T07:00:00.000Z"]],
    ["onMonthDay(25).atHour(1)", ["2026-11-25T01:30:00.000Z"]],
    ["everyHours(12)", ["2026-11-24T00:00:00.000Z", "2026-11-24T12:00:00.000Z", "2026-11-25T00:00:00.000Z"]],
  ])("%s fires in the script's time zone unless another is named, as its user", async (plan, times) => {
    const script = await open();
    evaluate(script, `ScriptApp.newTrigger('fire').timeBased().${plan}.create(), 1`, { user: "ana@example.com" });
    const fired = script.passWithTriggers(46 * hour);
    expect(fired.map(({ at }) => new Date(at).toISOString())).toEqual(times);
    expect(script.properties("script").log?.trim().split("\n")).toEqual(
      times.map((time) => `ana@example.com ${time} trigger-1`),
    );
    expect(script.now()).toBe(noon + 46 * hour);
    await script.close();
  });

  it("all fire when several are due at once", async () => {
    const script = await open();
    const daily = "ScriptApp.newTrigger('fire').timeBased().everyDays(1).atHour(6).create(), 1";
    evaluate(script, daily, { user: "ana@example.com" });
    evaluate(script, daily, { user: "ben@example.com" });
    expect(script.passWithTriggers(24 * hour).map(({ trigger: { user } }) => user)).toEqual([
      "ana@example.com",
      "ben@example.com",
    ]);
    await script.close();
  });

  it("that one handler deletes fire no more", async () => {
    const script = await open();
    evaluate(script, "ScriptApp.newTrigger('fire').timeBased().everyHours(1).create(), 1");
    script.passWithTriggers(hour);
    evaluate(script, "ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0])");
    expect(script.passWithTriggers(10 * hour)).toEqual([]);
    await script.close();
  });
});

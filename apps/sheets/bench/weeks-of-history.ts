import { type Call, openAppsScript } from "@aihr-plugins/apps-script-runtime";
import { createLivingPopulation, createSandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import type { Bundle } from "../build/bundle.ts";

const [learners, weeks] = [10_000, 8];
const weekMs = 7 * 86_400_000;

/** Measures a history of 10,000 learners: adding a week to it, and a formula over it. */
export async function weeksOfHistory(files: Bundle): Promise<readonly (readonly string[])[]> {
  const clock = { at: Date.parse("2026-11-23T07:00:00Z") - weeks * weekMs, runs: true };
  const script = await openAppsScript({ files, clock, urlFetchQuota: 1_000_000 });
  const population = createLivingPopulation({ seed: 1, learners });
  const { url, close } = await serveSandbox({ sandbox: createSandbox({ population, asOf: () => script.now() }) });
  script.setProperties("document", { AIHR_BASE_URL: url, AIHR_API_KEY: sandboxApiKey });
  const timeOf = async (call: Call) => {
    const [outcome] = await script.runAtOnce([call], 1);
    if (!outcome?.ok) throw new Error(`Not what was to be measured: ${JSON.stringify(outcome)}`);
    return `${(outcome.elapsedMs / 1000).toFixed(1)} s`;
  };
  try {
    let appended = "";
    for (let week = 0; week <= weeks; week += 1) {
      appended = await timeOf({ kind: "menu", name: "aihrAppendHistory" });
      script.pass(weekMs);
    }
    const lines = script.sheet("AIHR history").values.length - 1;
    const formula = await timeOf({ kind: "formula", name: "AIHR_TREND", values: ["completions"] });
    return [
      [
        `10,000 learners: a week more in a history of ${lines.toLocaleString("en-US")} lines (limit 360 s)`,
        appended,
        "",
      ],
      ["the same: one AIHR_TREND (limit 30 s)", formula, ""],
    ];
  } finally {
    await script.close();
    await close();
  }
}

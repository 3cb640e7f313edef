import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with one line that machines can read: how many tests passed and failed. */
export default class TestCountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string) => states.filter((each) => each === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length;
    const skipped = count("skipped") > 0 ? `, ${count("skipped")} skipped` : "";
    console.log(`\n${count("passed")} passed, ${count("failed") + broken} failed${skipped}`);
  }
}

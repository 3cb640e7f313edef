import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with one line that machines can read: how many tests passed and failed. */
export default class TestCountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]) {
    const statesOf = (module: TestModule) => [...module.children.allTests()].map((test) => test.result().state);
    const states = modules.flatMap(statesOf);
    const count = (state: string) => states.filter((each) => each === state).length;
    // A file that cannot be read, or whose hooks fail, has no failed test.
    const isBroken = (module: TestModule) => module.state() === "failed" && !statesOf(module).includes("failed");
    const broken = modules.filter(isBroken).length + unhandledErrors.length;
    const skipped = count("skipped") > 0 ? `, ${count("skipped")} skipped` : "";
    console.log(`\n${count("passed")} passed, ${count("failed") + broken} failed${skipped}`);
  }
}

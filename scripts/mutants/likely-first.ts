import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Runs the files first that have detected most mutants for the time they take: the first failing test ends the run of a
 * mutant, and most mutants of a folder are detected by the same one or two files.
 */
export class LikelyFirst extends BaseSequencer {
  readonly #records = new Map<string, { detected: number; durationMs: number }>();
  #lastRun: readonly TestSpecification[] = [];

  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    for (const file of this.#lastRun) this.#record(file);
    this.#lastRun = files;
    return [...files].sort((a, b) => this.#costOf(a) - this.#costOf(b));
  }

  #record(file: TestSpecification): void {
    const { failed = false, duration = 0 } = this.ctx.cache.getTestSpecificationResult(file) ?? {};
    const { detected, durationMs } = this.#recordOf(file);
    this.#records.set(file.moduleId, {
      detected: detected + Number(failed),
      // A file that fails at once, or that the end of a run skips, only seems quick.
      durationMs: Math.max(durationMs, duration),
    });
  }

  #costOf(file: TestSpecification): number {
    const { detected, durationMs } = this.#recordOf(file);
    return (startMs + durationMs) / (1 + detected);
  }

  #recordOf({ moduleId }: TestSpecification) {
    return this.#records.get(moduleId) ?? { detected: 0, durationMs: slowByName.test(moduleId) ? 1000 : 0 };
  }
}

/** Until they are measured. */
const slowByName = /(-laws|scenarios)\.test\.ts$/;

/** What any file takes, however quick its tests. */
const startMs = 50;

import { chance, hash } from "./chance.ts";
import type { Program } from "./program.ts";

/** The programs that the learner at an index is enrolled in: none to five, each once. */
export function enrollment(seed: number, index: number, programs: readonly Program[]): readonly Program[] {
  const wanted = Math.min(programsOfOne(chance(seed, index, 1)), programs.length);
  const pick = hash(seed, index, 2);
  const start = pick % programs.length;
  // The catalog's length is prime, so any step comes round to each program once.
  const step = 1 + ((pick >>> 8) % (programs.length - 1));
  const enrolled: Program[] = [];
  for (let i = 0; i < wanted; i++) {
    const program = programs[(start + i * step) % programs.length];
    if (program !== undefined) enrolled.push(program);
  }
  return enrolled;
}

function programsOfOne(luck: number): number {
  if (luck < 0.1) return 0;
  if (luck < 0.45) return 1;
  if (luck < 0.72) return 2;
  if (luck < 0.88) return 3;
  return luck < 0.96 ? 4 : 5;
}

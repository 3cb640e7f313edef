import type { CatalogProgram } from "./program-catalog.ts";
import { hash, seededRandom } from "./seeded-random.ts";

/** Returns the programs that the learner at an index is enrolled in: none to five, each once. */
export function enrolledPrograms(
  seed: number,
  index: number,
  catalog: readonly CatalogProgram[],
): readonly CatalogProgram[] {
  const count = Math.min(programCount(seededRandom(seed, index, 1)), catalog.length);
  const random = hash(seed, index, 2);
  const start = random % catalog.length;
  // The catalog's length is prime, so every step visits each program once before it repeats.
  const step = 1 + ((random >>> 8) % (catalog.length - 1));
  const enrolled: CatalogProgram[] = [];
  for (let i = 0; i < count; i++) {
    const program = catalog[(start + i * step) % catalog.length];
    if (program !== undefined) enrolled.push(program);
  }
  return enrolled;
}

function programCount(random: number): number {
  if (random < 0.1) return 0;
  if (random < 0.45) return 1;
  if (random < 0.72) return 2;
  if (random < 0.88) return 3;
  return random < 0.96 ? 4 : 5;
}

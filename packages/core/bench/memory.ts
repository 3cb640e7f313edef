import { aside } from "./aside.ts";
import type { Finding } from "./finding.ts";

export const learners = 1_000_000;
export const pageSize = 1000;

/** What a walk over the report took. */
export interface Walked {
  readonly learners: number;
  /** Resident memory of the process at its peak, above the start. */
  readonly megabytes: number;
}

// Left alone, V8 takes what the machine has rather than collect garbage: the size of the heap then tells more about the
// machine than about the walk. Held to this, a walk that kept its learners would run out of memory.
const held = ["--max-old-space-size=112", "--max-semi-space-size=4"];

/** Memory for walking over a million learners without keeping them. */
export async function measureMemory(): Promise<readonly Finding[]> {
  const sandbox = await aside<string>("./sandbox.process.ts", [String(learners)]);
  try {
    const client = await walk("client", sandbox.message, held);
    const clientLeftAlone = await walk("client", sandbox.message);
    const bareLeftAlone = await walk("bare", sandbox.message);
    return [
      {
        what: "MB to walk over 1,000,000 learners",
        client: mb(client),
        against: "the start, with the heap held to 112 MB",
        figure: client,
        target: { atMost: 150 },
      },
      {
        what: "the same with the heap left alone, ÷ fetch that keeps ids",
        client: mb(clientLeftAlone),
        against: `fetch that keeps ids: ${mb(bareLeftAlone)}`,
        figure: clientLeftAlone / bareLeftAlone,
      },
    ];
  } finally {
    await sandbox.end();
  }
}

async function walk(walker: "client" | "bare", baseUrl: string, flags: readonly string[] = []): Promise<number> {
  const { message, end } = await aside<Walked>("./walk.process.ts", [walker, baseUrl], flags);
  await end();
  if (message.learners !== learners)
    throw new Error(`${message.learners} learners were walked over instead of ${learners}.`);
  return message.megabytes;
}

function mb(megabytes: number): string {
  return `${megabytes.toFixed(0)} MB`;
}

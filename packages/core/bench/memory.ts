import { aside } from "./aside.ts";
import type { Finding } from "./finding.ts";

const learners = 1_000_000;
const megabyte = 1_000_000;

/** What walking over a report took: peaks above the start. */
export interface Walked {
  readonly learners: number;
  readonly ms: number;
  /** JavaScript's heap and what it holds outside. */
  readonly heapBytes: number;
  /** The whole process, as the system counts it. */
  readonly residentBytes: number;
}

/** Memory for walking over a million learners without keeping them. The server is another process. */
export async function measureMemory(): Promise<readonly Finding[]> {
  const sandbox = await aside<string>("./sandbox.process.ts", String(learners));
  const walk = await aside<Walked>("./walk.process.ts", sandbox.told);
  await Promise.all([walk.end(), sandbox.end()]);
  const { told } = walk;
  if (told.learners !== learners) throw new Error(`${told.learners} learners were walked over instead of ${learners}.`);
  console.log(told);
  return [];
}

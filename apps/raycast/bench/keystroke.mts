import { type LearnerIndex, searchLearnerIndex } from "@aihr-plugins/answers";
import { createPopulation } from "@aihr-plugins/sandbox";
import { indexOf } from "../src/search/roster-index.ts";

const learnerCount = 10_000;
const budgetMs = 16;
const texts = ["maria gonzales", "o'brien", "JD", "maria people analytics", "schmitd", "25b0f922"];

const population = createPopulation({ seed: 1, learners: learnerCount });
const learners = Array.from({ length: learnerCount }, (_, at) => population.at(at));
const names = learners.map(({ userName }) => userName);

const options = { readAt: Date.now() };
const [indexMs, index] = timed(() => {
  const built = indexOf(learners, options);
  // The lookups are built at the first keystroke.
  search(built, "a");
  return built;
});
const typed = texts.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)));

const ours = typed.map((text) => [text, medianMs(() => search(index, text).length)] as const);
const plain = typed.map((text) => medianMs(() => names.filter((name) => includes(name, text)).length));
const slowest = ours.reduce((worst, each) => (each[1] > worst[1] ? each : worst));
const missed = (found: (text: string) => number) => texts.filter((text) => found(text) === 0).length;

console.log(
  `A keystroke on ${learnerCount.toLocaleString("en-US")} learners, ${typed.length} texts as they are typed (median of 9 each):\n`,
);
console.log("| search | median ms | slowest ms | typed texts without an answer |");
console.log("| --- | ---: | ---: | ---: |");
line(
  "ours: accents, initials, IDs, programs, near misses",
  ours.map(([, ms]) => ms),
  missed((text) => search(index, text).length),
);
line(
  "plain: case-folded substring of the name",
  plain,
  missed((text) => names.filter((name) => includes(name, text)).length),
);
console.log(`\nThe index is built once in ${indexMs.toFixed(0)} ms. Slowest: "${slowest[0]}".`);
if (slowest[1] >= budgetMs) {
  console.error(`A keystroke may cost ${budgetMs} ms at most.`);
  process.exitCode = 1;
}

function line(name: string, ms: readonly number[], without: number): void {
  console.log(`| ${name} | ${median(ms).toFixed(2)} | ${Math.max(...ms).toFixed(2)} | ${without} of ${texts.length} |`);
}

function includes(name: string, text: string): boolean {
  return name.toLowerCase().includes(text.toLowerCase());
}

function medianMs(work: () => unknown): number {
  return median(Array.from({ length: 9 }, () => timed(work)[0]));
}

function timed<T>(work: () => T): readonly [ms: number, result: T] {
  const began = performance.now();
  const result = work();
  return [performance.now() - began, result];
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function search(index: LearnerIndex, text: string) {
  const { exact, others } = searchLearnerIndex(index, text);
  return [...exact, ...others];
}

import { gzipSync } from "node:zlib";
import type { AdoptionViewModel } from "@aihr-plugins/core";
import { metrics, rows } from "@aihr-plugins/report";
import { csv } from "@aihr-plugins/report/csv";
import { decodeState, encodeState, events } from "@aihr-plugins/report/events";
import { createLearnerLookup } from "@aihr-plugins/report/lookup";
import { decodeSnapshot, encodeSnapshot } from "@aihr-plugins/report/snapshot";
import { createPopulation } from "@aihr-plugins/sandbox";
import { medianMs } from "./median.ts";

const LEARNERS = 100_000;
const now = Date.parse("2026-11-23T12:00:00Z");
const options = { readAt: now };

const people = createPopulation({ seed: 1, learners: LEARNERS });
const reply = JSON.stringify(Array.from({ length: LEARNERS }, (_, at) => people.at(at)));
const learners: readonly AdoptionViewModel[] = JSON.parse(reply);
const flat = rows(learners, options);
const snapshot = encodeSnapshot(learners);
const lookup = createLearnerLookup(learners);
const state = events(undefined, { learners, complete: true }, options).state ?? { learners: new Map() };
const stateText = encodeState(state);
const tomorrow = { readAt: now + 86_400_000 };

const parseMs = medianMs(() => JSON.parse(reply));
const keystrokes = ["j", "jo", "joh", "maria g", "van der", "jonh smiht"];

console.log(`${LEARNERS.toLocaleString("en-US")} learners, ${flat.length.toLocaleString("en-US")} rows`);
console.log(`report ${mb(reply)}, snapshot ${mb(snapshot)} (gzip ${mb(gzipSync(snapshot))}), state ${mb(stateText)}\n`);
console.log("| what | ms | of JSON.parse |\n| --- | ---: | ---: |");
line("JSON.parse of the report", parseMs);
measure("rows", () => rows(learners, options));
measure("metrics", () => metrics(learners, options));
measure("csv of the rows", () => csv(flat));
measure("snapshot: encode", () => encodeSnapshot(learners));
measure("snapshot: decode", () => decodeSnapshot(snapshot));
measure("lookup: build the index", () => createLearnerLookup(learners));
for (const typed of keystrokes) measure(`lookup: search "${typed}"`, () => lookup.search(typed, 50));
measure("events since the day before", () => events(state, { learners, complete: true }, tomorrow));
measure("events: state to text", () => encodeState(state));
measure("events: state from text", () => decodeState(stateText));

function measure(what: string, work: () => unknown): void {
  line(what, medianMs(work));
}

function line(what: string, ms: number): void {
  console.log(`| ${what} | ${ms.toFixed(ms < 10 ? 1 : 0)} | ${(ms / parseMs).toFixed(2)} |`);
}

function mb(text: string | Uint8Array): string {
  return `${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`;
}

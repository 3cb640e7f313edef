import { events } from "@aihr-plugins/report/events";
import type { IDataObject } from "n8n-workflow";
import { describe, expect, it } from "vitest";
import { isOfSameLearners, learnersIn, type ReportSource, recall, remember } from "../nodes/AihrTrigger/memory.ts";
import type { StateStore } from "../nodes/AihrTrigger/state-store.ts";

const learner = { userId: "00000000-0000-4000-8000-00000000000a", progress: [{ abbreviation: "PA", value: 10 }] };
const stranger = { ...learner, userId: "00000000-0000-4000-8000-00000000000b" };
const readAt = Date.parse("2026-11-23T12:00:00Z");
const { state } = events(undefined, { learners: [learner], complete: true }, { readAt });
const source = (changes: Partial<ReportSource> = {}): ReportSource => ({
  baseUrl: "https://api.example.com",
  query: {},
  ...changes,
});

function stored(of = source(), changes: (state: string) => string = (text) => text): StateStore {
  const store = createStore();
  if (state !== undefined) remember(store, of, state);
  const { state: text, ...rest } = store.read();
  store.write({ ...rest, state: changes(String(text)) });
  return store;
}

function createStore(): StateStore {
  let stored: IDataObject = {};
  return {
    read: () => stored,
    write(next) {
      stored = next;
    },
  };
}

describe("the trigger's memory", () => {
  it("returns what was stored", () => {
    expect(recall(stored(), source())).toEqual({ state });
  });

  it.each(["https://API.example.com/", " https://api.example.com/external/api/reports"])(
    "returns it for another spelling of the base URL: %s",
    (baseUrl) => {
      expect(recall(stored(), source({ baseUrl }))).toEqual({ state });
    },
  );

  it("has no state for another server", () => {
    const other = source({ baseUrl: "https://api.example.org" });
    expect(recall(stored(), other)).toMatchObject({ state: undefined, reason: "the credential has another base URL" });
  });

  it("has no state for another selection of programs, in whatever order", () => {
    const both = source({ query: { programSKUs: ["B", "A"] } });
    expect(recall(stored(both), source({ query: { programSKUs: ["A", "B"] } }))).toEqual({ state });
    expect(recall(stored(both), source({ query: { programSKUs: ["A"] } }))).toEqual({
      state: undefined,
      reason: "'Program SKUs' has changed",
      isFirst: false,
    });
  });

  it("has no state in the first poll, and for what it cannot read or another version stored", () => {
    const unreadable = {
      state: undefined,
      reason: "what the last poll stored was stored by another version",
      isFirst: false,
    };
    expect(recall(createStore(), source())).toEqual({
      state: undefined,
      reason: expect.stringContaining("first poll"),
      isFirst: true,
    });
    expect(
      recall(
        stored(source(), () => "not a state"),
        source(),
      ),
    ).toEqual(unreadable);
    expect(
      recall(
        stored(source(), (text) => text.replace(/\/\d+/, "/1")),
        source(),
      ),
    ).toEqual(unreadable);
  });

  it("belongs to a report that has one of its learners, in any case of the ID", () => {
    if (state === undefined) throw new Error("The first report is the baseline.");
    expect(isOfSameLearners(state, [stranger, { ...learner, userId: learner.userId.toUpperCase() }])).toBe(true);
    expect(isOfSameLearners(state, [stranger])).toBe(false);
    expect(isOfSameLearners({ learners: new Map() }, [stranger])).toBe(true);
  });

  it("counts the learners of the last report, without those removed", () => {
    const later = events(state, { learners: [], complete: true }, { readAt }).state;
    expect([learnersIn(undefined), learnersIn(state), learnersIn(later)]).toEqual([undefined, 1, 0]);
  });
});

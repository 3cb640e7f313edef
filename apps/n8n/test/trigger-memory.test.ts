import { events } from "@aihr-plugins/report/events";
import { describe, expect, it } from "vitest";
import { learnersIn, recall, remember } from "../nodes/AihrTrigger/memory.ts";

const learner = { userId: "00000000-0000-4000-8000-000000000001", progress: [{ abbreviation: "PA", value: 10 }] };
const readAt = Date.parse("2026-11-23T12:00:00Z");
const { state } = events(undefined, { learners: [learner], complete: true }, { readAt });

describe("the trigger's memory", () => {
  it("returns what was stored", () => {
    const store = {};
    if (state !== undefined) remember(store, {}, state);
    expect(recall(store, {})).toEqual(state);
  });

  it("starts again when another report is asked for, and when it cannot be read", () => {
    const store = {};
    if (state !== undefined) remember(store, { programSKUs: ["B", "A"] }, state);
    expect(recall(store, { programSKUs: ["A", "B"] })).toEqual(state);
    expect(recall(store, { programSKUs: ["A"] })).toBeUndefined();
    expect(recall({}, {})).toBeUndefined();
    expect(recall({ report: "", state: "not a state" }, {})).toBeUndefined();
  });

  it("starts again with what another version stored", () => {
    const store: { state?: string } = {};
    if (state !== undefined) remember(store, {}, state);
    expect(recall({ ...store, state: store.state?.replace(/\/\d+/, "/1") }, {})).toBeUndefined();
  });

  it("counts the learners of the last report, without those removed", () => {
    const later = events(state, { learners: [], complete: true }, { readAt }).state;
    expect([learnersIn(undefined), learnersIn(state), learnersIn(later)]).toEqual([undefined, 1, 0]);
  });
});

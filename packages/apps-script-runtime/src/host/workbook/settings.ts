import { areaName, areaOf } from "./a1.ts";
import { type AxisShift, shiftedAreas, shiftedPlace } from "./shift.ts";

const endless = { rows: 10_000_000, columns: 18_278 };

/**
 * What is set for a sheet, by key. `columnWidth.2`, `hidden.2` and `hiddenRow.2` belong to a column or a row and move along
 * with it, as do the ranges of `conditionalFormatRules`.
 */
export function createSettings() {
  let settings: Readonly<Record<string, unknown>> = {};
  return {
    all: () => settings,
    get: (key: string) => settings[key] ?? null,
    set(key: string, value: unknown) {
      settings = { ...settings, [key]: value };
    },
    remove(key: string) {
      settings = Object.fromEntries(Object.entries(settings).filter(([each]) => each !== key));
    },
    shift(shift: AxisShift) {
      settings = Object.fromEntries(
        Object.entries(settings).flatMap(([key, value]) => shiftedEntry(key, value, shift)),
      );
    },
  };
}

function shiftedEntry(key: string, value: unknown, shift: AxisShift): [string, unknown][] {
  if (key === "conditionalFormatRules" && Array.isArray(value)) {
    return [[key, value.map((rule) => shiftedRule(rule, shift)).filter(({ ranges }) => ranges.length > 0)]];
  }
  const [, name, place] = /^(columnWidth|hidden|hiddenRow)\.(\d+)$/.exec(key) ?? [];
  if (!name || (name === "hiddenRow") !== (shift.axis === "row")) return [[key, value]];
  const next = shiftedPlace(Number(place), shift);
  return next === null ? [] : [[`${name}.${next}`, value]];
}

function shiftedRule(rule: { readonly ranges?: readonly string[] }, shift: AxisShift) {
  const ranges = (rule.ranges ?? []).flatMap((range) => shiftedAreas(areaOf(range, endless), shift).map(areaName));
  return { ...rule, ranges };
}

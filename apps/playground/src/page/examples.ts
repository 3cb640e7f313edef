import { byId, element } from "./element.ts";

/** Formulas to begin with, and what each shows. */
const examples: readonly (readonly [formula: string, title: string])[] = [
  ["=AIHR_PROGRESS()", "Every learner and program"],
  ['=AIHR_METRIC("completion rate")', "One number"],
  ["=AIHR_PROGRAMS()", "A line for each program"],
  ['=AIHR_LEARNERS("PA", "stalled")', "Who is stuck in People Analytics"],
  ["=AIHR_STALLED(90)", "Stalled for 90 days"],
  ['=AIHR_METRIC("funnel")', "A small table"],
  ["=AIHR_STATUS()", "How fresh the data are"],
  ['=AIHR_PROGRESS("Nobody", "PA")', "A name that matches no learner"],
];

/** Shows a chip for each example, which types it. */
export function createExamples(type: (formula: string) => void): void {
  const chips = examples.map(([formula, title]) => {
    const chip = element("button", { type: "button", class: "chip", title }, formula);
    chip.addEventListener("click", () => type(formula));
    return chip;
  });
  byId("examples").append(...chips);
}

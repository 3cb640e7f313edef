import type { AppsScript } from "@aihr-plugins/apps-script-runtime";

/** A formula in a cell, as the formula bar shows it. */
export interface TypedFormula {
  readonly cell: string;
  readonly formula: string;
}

const people = 9;

/** Names that any machine can draw, of learners who have begun some programs. */
function isShown(name: string, line: readonly unknown[]): boolean {
  const begun = line.filter((value) => typeof value === "number" && value > 0);
  return /^[\p{Script=Latin}\s'’-]+$/u.test(name) && begun.length >= 2;
}

/** Types a formula into the first sheet: a column of learners and a row of programs make a table. */
export async function typeFormula(script: AppsScript): Promise<TypedFormula> {
  const call = async (name: string, ...values: readonly unknown[]) => {
    const [outcome] = await script.runAtOnce([{ kind: "formula", name, values }], 1);
    if (!outcome?.ok) throw new Error(`${name}: ${outcome?.error}`);
    return outcome.value as unknown[][];
  };
  const everyone = (await call("AIHR_LEARNERS")).slice(1).map(([name]) => [name]);
  const programs = (await call("AIHR_PROGRAMS")).slice(1, 6).map(([key]) => key);
  const progress = await call("AIHR_PROGRESS", everyone, [programs]);
  const chosen = progress.flatMap((line, nth) => (isShown(String(everyone[nth]), line) ? [nth] : [])).slice(0, people);
  const [names, values] = [chosen.map((nth) => everyone[nth] ?? []), chosen.map((nth) => progress[nth] ?? [])];
  const formula = `=AIHR_PROGRESS(A2:A${1 + names.length}, B1:F1)`;
  for (const [row, [name]] of names.entries()) script.put("Sheet1", row + 2, 1, { value: String(name) });
  for (const [column, program] of programs.entries()) script.put("Sheet1", 1, column + 2, { value: String(program) });
  script.put("Sheet1", 2, 2, { formula, value: values[0]?.[0] as number, spill: values as never });
  const look = `const s = SpreadsheetApp.getActive().getSheets()[0];
    s.setColumnWidth(1, 190); s.getRange(1, 1, 1, 6).setFontWeight('bold').setBackground('#e8f0ea');
    s.getRange(2, 2, ${people}, 5).setNumberFormat('0%'); ''`;
  await script.runAtOnce([{ kind: "menu", name: "asUser", values: [look] }], 1);
  return { cell: "B2", formula };
}

/** What a rule asks for, and the ranges in which. */
export type RulePlan = Readonly<Record<string, unknown>> & { readonly ranges?: readonly string[] };

/** Builds a rule of conditional format; its plan is what `setConditionalFormatRules` stores. */
export function conditionalFormatRule(plan: RulePlan): Readonly<Record<string, unknown>> {
  const and = (more: RulePlan) => conditionalFormatRule({ ...plan, ...more });
  return {
    plan,
    setRanges: (ranges: readonly { getA1Notation(): string }[]) =>
      and({ ranges: ranges.map((range) => range.getA1Notation()) }),
    whenNumberLessThan: (number: number) => and({ lessThan: number }),
    whenNumberGreaterThanOrEqualTo: (number: number) => and({ atLeast: number }),
    whenTextEqualTo: (text: string) => and({ textEqualTo: text }),
    whenFormulaSatisfied: (formula: string) => and({ formula }),
    setBackground: (background: string) => and({ background }),
    setFontColor: (fontColor: string) => and({ fontColor }),
    setGradientMinpointWithValue: (color: string, type: string, value: string) => and({ low: [color, type, value] }),
    setGradientMaxpointWithValue: (color: string, type: string, value: string) => and({ high: [color, type, value] }),
    build: () => ({ plan }),
  };
}

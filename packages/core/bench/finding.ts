/** What was found, and what it is held against. */
export interface Finding {
  readonly what: string;
  readonly client: string;
  readonly against: string;
  /** The client's figure, in the unit of the target: a ratio or megabytes. */
  readonly figure: number;
  /** None: the figure is shown and not judged. */
  readonly target?: Target;
}

type Target = { readonly atMost: number } | { readonly atLeast: number };

export function isMissed({ figure, target }: Finding): boolean {
  if (target === undefined) return false;
  return "atMost" in target ? figure > target.atMost : figure < target.atLeast;
}

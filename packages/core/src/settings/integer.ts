import type { AihrError } from "../errors/aihr-error.ts";

/** Gives back a whole number within its range, or throws what `refuse` makes of the path and a sentence. */
export function integer(
  value: unknown,
  path: string,
  [least, most]: readonly [number, number],
  refuse: (path: string, message: string) => AihrError,
): number {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return value as number;
  throw refuse(path, `${path} must be a whole number from ${least} to ${most}.`);
}

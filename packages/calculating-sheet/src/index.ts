import {
  ArraySize,
  CellError,
  ErrorType,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  SimpleRangeValue,
} from "hyperformula";

/**
 * Returns the result of a custom function: a value, a table, an Error that the cell shows, or undefined as long as it is
 * not known.
 */
export type RunCustomFunction = (name: string, values: readonly unknown[]) => unknown;

let run: RunCustomFunction = () => undefined;

/** Returns a sheet that HyperFormula calculates, with the custom functions that are registered. One sheet at a time. */
export function calculatingSheet(
  cells: (string | number | boolean | null)[][],
  custom: RunCustomFunction,
): HyperFormula {
  run = custom;
  return HyperFormula.buildFromArray(cells, { licenseKey: "gpl-v3", useArrayArithmetic: true });
}

/** What HyperFormula's parser gives of an argument, as far as it is used here. */
interface Part {
  readonly value?: unknown;
  readonly start?: { readonly row: number; readonly col: number };
  readonly end?: { readonly row: number; readonly col: number };
}

class CustomFunctions extends FunctionPlugin {
  calculate(call: never, state: never): unknown {
    const { procedureName, args } = call as { readonly procedureName: string; readonly args: never };
    return this.runFunction(args, state, this.metadata(procedureName), (...values: unknown[]) =>
      converted(run(procedureName, values.map(forScript))),
    );
  }

  /** Known before anything is calculated: of ranges their shape, else that of the table that comes. */
  size(call: never): ArraySize {
    const { procedureName, args } = call as { readonly procedureName: string; readonly args: readonly Part[] };
    const ranges = args.filter(({ start, end }) => start && end);
    if (ranges.length > 0) {
      const length = (axis: "row" | "col") =>
        Math.max(...ranges.map(({ start, end }) => (end?.[axis] ?? 0) - (start?.[axis] ?? 0) + 1));
      return new ArraySize(length("col"), length("row"));
    }
    if (args.some(({ value }) => value === undefined)) return ArraySize.scalar();
    const value = run(
      procedureName,
      args.map((part) => part.value),
    );
    return Array.isArray(value) ? new ArraySize(value[0].length, value.length) : ArraySize.scalar();
  }
}

/** Makes HyperFormula know custom functions by their names. Those of before stay known: it never forgets one. */
export function registerCustomFunctions(names: readonly string[]): void {
  const parameters = Array.from({ length: 3 }, () => ({ argumentType: FunctionArgumentType.ANY, optionalArg: true }));
  const custom = { method: "calculate", sizeOfResultArrayMethod: "size", vectorizationForbidden: true, parameters };
  CustomFunctions.implementedFunctions = {
    ...CustomFunctions.implementedFunctions,
    ...Object.fromEntries(names.map((name) => [name, custom])),
  };
  HyperFormula.registerFunctionPlugin(CustomFunctions, { enGB: Object.fromEntries(names.map((name) => [name, name])) });
}

function forScript(value: unknown): unknown {
  if (value instanceof SimpleRangeValue) return value.data.map((line) => line.map(forScript));
  return typeof value === "symbol" ? "" : value;
}

/** Its types for values are not public, so what comes out fits wherever one is wanted. */
function converted(value: unknown): never {
  return inCell(value) as never;
}

function inCell(value: unknown): unknown {
  if (Array.isArray(value)) return SimpleRangeValue.onlyValues(value.map((line) => line.map(converted)));
  if (value instanceof Error) return new CellError(ErrorType.VALUE, value.message);
  // Days since the end of 1899, as sheets count them.
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  return value ?? "";
}

import {
  ArraySize,
  CellError,
  ErrorType,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  SimpleRangeValue,
} from "hyperformula";
import { customFunctions } from "../../src/functions/table.ts";
import type { Spreadsheet } from "./open-spreadsheet.ts";

let sheet: Spreadsheet | undefined;

/** A sheet that calculates, with the built bundle behind its functions. One spreadsheet at a time. */
export function calculatingSheet(spreadsheet: Spreadsheet, cells: (string | number | null)[][]): HyperFormula {
  sheet = spreadsheet;
  return HyperFormula.buildFromArray(cells, { licenseKey: "gpl-v3", useArrayArithmetic: true });
}

/** What HyperFormula's parser gives of a formula's arguments, as far as it is used here. */
interface Part {
  readonly type: string;
  readonly value?: unknown;
  readonly start?: { readonly row: number; readonly col: number };
  readonly end?: { readonly row: number; readonly col: number };
}

class AihrPlugin extends FunctionPlugin {
  calculate(call: never, state: never): unknown {
    const { procedureName, args } = call as { readonly procedureName: string; readonly args: never };
    return this.runFunction(args, state, this.metadata(procedureName), (...values: unknown[]) =>
      inHyperFormula(sheet?.cell(procedureName, ...values.map(inAppsScript))),
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
    const value = sheet?.cell(procedureName, ...args.map((part) => part.value));
    return Array.isArray(value) ? new ArraySize(value[0].length, value.length) : ArraySize.scalar();
  }
}

AihrPlugin.implementedFunctions = Object.fromEntries(
  customFunctions.map(({ name, parameters }) => [
    name,
    {
      method: "calculate",
      sizeOfResultArrayMethod: "size",
      vectorizationForbidden: true,
      parameters: parameters.map(() => ({ argumentType: FunctionArgumentType.ANY, optionalArg: true })),
    },
  ]),
);
const names = Object.fromEntries(customFunctions.map(({ name }) => [name, name]));
HyperFormula.registerFunctionPlugin(AihrPlugin, { enGB: names });

function inAppsScript(value: unknown): unknown {
  if (value instanceof SimpleRangeValue) return value.data.map((line) => line.map(inAppsScript));
  return typeof value === "symbol" ? "" : value;
}

/** Its types for values are not public, so what comes out fits wherever one is wanted. */
function inHyperFormula(value: unknown): never {
  return converted(value) as never;
}

function converted(value: unknown): unknown {
  if (Array.isArray(value)) return SimpleRangeValue.onlyValues(value.map((line) => line.map(inHyperFormula)));
  if (typeof value === "string" && value.startsWith("#ERROR!")) return new CellError(ErrorType.VALUE, value.slice(8));
  // Days since the end of 1899, as sheets count them.
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  return value ?? "";
}

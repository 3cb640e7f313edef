import { FeedError } from "../feed-error.ts";
import type { DatePart, FeedDialect } from "../model/feed-dialect.ts";
import type { TypedSql, ValueType } from "./typed-sql.ts";

/** Turns a call of a function into SQL. @throws FeedError for a function or values that the feed does not know */
export function callSql(name: string, values: readonly TypedSql[], dialect: FeedDialect): TypedSql {
  if (!Object.hasOwn(functions, name)) {
    const known = Object.keys(functions).join(", ");
    throw new FeedError("feature", `This feed does not have the function ${name}. It has ${known}.`);
  }
  const found = functions[name as keyof typeof functions] as FilterFunction;
  const fitting = found.forms.find(
    (form) =>
      form.length === values.length &&
      form.every((type, at) => values[at]?.type === type || values[at]?.type === "null"),
  );
  if (fitting === undefined) {
    const forms = found.forms.map((form) => `${name}(${form.join(", ")})`).join(" or ");
    throw new FeedError("bad-request", `The function is ${forms}.`);
  }
  const sqls = values.map(({ sql }, at) => (values[at]?.type === "null" ? typedNull(fitting[at], dialect) : sql));
  return { sql: found.sql(sqls, dialect, fitting), type: found.result };
}

interface FilterFunction {
  readonly result: ValueType;
  /** The types of values that it takes. */
  readonly forms: readonly (readonly ValueType[])[];
  readonly sql: (values: readonly string[], dialect: FeedDialect, form: readonly ValueType[]) => string;
}

const functions = {
  contains: ofTexts("boolean", 2, ([text = "", part = ""], { contains }) => `(${contains(text, part)})`),
  startswith: ofTexts("boolean", 2, ([text = "", part = ""]) => `(substr(${text}, 1, length(${part})) = ${part})`),
  endswith: ofTexts(
    "boolean",
    2,
    ([text = "", part = ""]) =>
      `(length(${text}) >= length(${part}) AND substr(${text}, length(${text}) - length(${part}) + 1) = ${part})`,
  ),
  indexof: ofTexts("number", 2, ([text = "", part = ""], { indexOf }) => `(${indexOf(text, part)})`),
  length: ofTexts("number", 1, ([text]) => `length(${text})`),
  tolower: ofTexts("text", 1, ([text = ""], { lower, byCodePoint }) => byCodePoint(lower(text))),
  toupper: ofTexts("text", 1, ([text = ""], { upper, byCodePoint }) => byCodePoint(upper(text))),
  trim: ofTexts("text", 1, ([text], { byCodePoint }) => byCodePoint(`trim(${text})`)),
  concat: ofTexts("text", 2, ([first, second], { byCodePoint }) => byCodePoint(`(${first} || ${second})`)),
  year: partOf("year", [["instant"], ["day"]]),
  month: partOf("month", [["instant"], ["day"]]),
  day: partOf("day", [["instant"], ["day"]]),
  hour: partOf("hour", [["instant"]]),
  minute: partOf("minute", [["instant"]]),
  second: partOf("second", [["instant"]]),
  date: { result: "day", forms: [["instant"]], sql: ([value = ""], { dayOf }) => dayOf(value) },
  floor: { result: "number", forms: [["number"]], sql: ([value]) => `floor(${value})` },
  ceiling: { result: "number", forms: [["number"]], sql: ([value]) => `ceil(${value})` },
} satisfies Readonly<Record<string, FilterFunction>>;

function ofTexts(result: ValueType, count: number, sql: FilterFunction["sql"]): FilterFunction {
  return { result, forms: [Array.from({ length: count }, () => "text" as const)], sql };
}

function partOf(part: DatePart, forms: FilterFunction["forms"]): FilterFunction {
  return {
    result: "number",
    forms,
    sql: ([value = ""], dialect, [type]) => dialect.part(part, value, type === "day" ? "day" : "instant"),
  };
}

/** A null that a database knows the type of. */
function typedNull(type: ValueType | undefined, dialect: FeedDialect): string {
  return dialect.parameter("NULL", type === "number" || type === "instant" || type === "day" ? type : "text");
}

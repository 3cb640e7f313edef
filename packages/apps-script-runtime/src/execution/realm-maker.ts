/** Time as the script sees it: its clock, and its time zone in both directions. */
export interface RealmTime {
  readonly now: () => number;
  readonly wallOf: (instantMs: number) => number;
  readonly instantOf: (wallMs: number) => number;
}

/** Makes things that belong to a script's realm. */
export interface RealmMaker {
  readonly list: () => unknown[];
  readonly record: () => Record<string, unknown>;
  readonly date: (ms: number) => Date;
  readonly error: (message: string) => unknown;
  readonly method: (name: string, call: (values: unknown[]) => unknown) => unknown;
}

/**
 * Returns the maker of a realm, and puts a `Date` of the script's clock and time zone among its globals. Its text is run
 * inside of a context, so it names nothing from outside of itself.
 */
export function createRealmMaker(globals: Record<string, unknown>, { now, wallOf, instantOf }: RealmTime): RealmMaker {
  const NativeDate = Date;
  // Text without an offset, and parts of a date, are in the script's time zone, not in this machine's.
  const instantIn = (values: unknown[]): number => {
    const [first] = values;
    if (values.length === 1 && typeof first !== "string") return Number(first);
    if (values.length > 1) return instantOf(Reflect.apply(NativeDate.UTC, undefined, values));
    const text = String(first);
    const isFixed = /(Z|[+-]\d\d:?\d\d|GMT|UTC)\s*(\(.*\))?$|^\d{4}-\d\d-\d\d$/.test(text);
    if (isFixed) return NativeDate.parse(text);
    return instantOf(NativeDate.parse(/^\d{4}-\d\d-\d\dT/.test(text) ? `${text}Z` : `${text} UTC`));
  };
  const made = (values: unknown[], target: CallableFunction): Date =>
    Reflect.construct(NativeDate, values.length === 0 ? [now()] : [instantIn(values)], target);
  function ClockDate(...values: unknown[]): Date | string {
    return new.target ? made(values, new.target) : String(made([], ClockDate));
  }
  Object.setPrototypeOf(ClockDate, NativeDate);
  ClockDate.now = now;
  ClockDate.parse = (text: unknown) => instantIn([text]);
  const shown = (date: Date): Date => new NativeDate(wallOf(date.getTime()));
  const methods: Record<string, unknown> = {
    constructor: ClockDate,
    getTimezoneOffset(this: Date) {
      return (this.getTime() - wallOf(this.getTime())) / 60_000;
    },
    toString(this: Date) {
      const [, , day, month, year, time] = /^(\w+, )?(\d+) (\w+) (\d+) (\S+)/.exec(shown(this).toUTCString()) || [];
      if (!day) return "Invalid Date";
      const minutes = -this.getTimezoneOffset();
      const pad = (number: number) => String(Math.floor(Math.abs(number))).padStart(2, "0");
      const zone = (minutes < 0 ? "-" : "+") + pad(minutes / 60) + pad(Math.abs(minutes) % 60);
      return `${shown(this).toUTCString().slice(0, 3)} ${[month, day, year, time, `GMT${zone}`].join(" ")}`;
    },
  };
  for (const part of ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"]) {
    const own = (date: Date, name: string, values: unknown[]) => Reflect.apply(Reflect.get(date, name), date, values);
    methods[`get${part}`] = function (this: Date) {
      return own(shown(this), `getUTC${part}`, []);
    };
    if (part === "Day") continue;
    methods[`set${part}`] = function (this: Date, ...values: unknown[]) {
      const wall = shown(this);
      own(wall, `setUTC${part}`, values);
      return this.setTime(instantOf(wall.getTime()));
    };
  }
  ClockDate.prototype = Object.create(NativeDate.prototype);
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(ClockDate.prototype, name, { value, writable: true, configurable: true });
  }
  globals.Date = ClockDate;
  return {
    list: () => [],
    record: () => ({}),
    date: (ms) => Reflect.construct(NativeDate, [ms], ClockDate),
    error: (message) => Object.assign(new Error(message), { name: "Exception" }),
    method: (name, call) => ({ [name]: (...values: unknown[]) => call(values) })[name],
  };
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBoolean } from "../nodes/Aihr/parameters/read-boolean.ts";
import { readChoice, readChoices } from "../nodes/Aihr/parameters/read-choice.ts";
import { readInstant } from "../nodes/Aihr/parameters/read-instant.ts";
import { readList, readListOfNames } from "../nodes/Aihr/parameters/read-list.ts";
import { readNumber, readWholeNumber } from "../nodes/Aihr/parameters/read-number.ts";
import { readText } from "../nodes/Aihr/parameters/read-text.ts";
import { readTimeZone } from "../nodes/Aihr/parameters/read-time-zone.ts";
import { enrollment, learnerId, openSandbox, withLearners } from "./kit/changing-sandbox.ts";
import { runAihr } from "./kit/node-context.ts";

const nothing = [undefined, null, "", "  "];

describe("a switch", () => {
  it.each([
    [true, true],
    ["true", true],
    [" TRUE ", true],
    ["yes", true],
    [1, true],
    ["1", true],
    [false, false],
    ["False", false],
    ["off", false],
    [0, false],
  ])("reads %o as %s", (value, expected) => {
    expect(readBoolean(value, "Return All")).toBe(expected);
  });

  it.each([...nothing, "maybe", 2, [], {}, [true]])("names the parameter for %o", (value) => {
    expect(() => readBoolean(value, "Return All")).toThrow(/^'Return All' must be true or false\./);
  });
});

describe("a number", () => {
  it.each([
    [50, 50],
    ["50", 50],
    [" 7 ", 7],
    ["10.0", 10],
  ])("reads %o as %d", (value, expected) => {
    expect(readWholeNumber(value, "Limit", { least: 1 })).toBe(expected);
  });

  it.each([...nothing, 0, -1, "0", 1.5, "1.5", "ten", "1e3", "0x10", "1,000", Number.NaN, Infinity, true, [5], {}])(
    "names the parameter for %o, and never takes it for 0 or 1",
    (value) => {
      expect(() => readWholeNumber(value, "Limit", { least: 1 })).toThrow(
        /^'Limit' must be a whole number of 1 or more\./,
      );
    },
  );

  it("may have decimals where that makes sense", () => {
    expect(readNumber("12.5", "Progress From (%)", { least: 0, most: 100 })).toBe(12.5);
    expect(() => readNumber("100.1", "Progress From (%)", { least: 0, most: 100 })).toThrow("from 0 to 100");
  });

  it("shows the value to the user, but not in the message, which n8n logs", () => {
    const read = () => readWholeNumber("Jane Doe", "Limit", { least: 1 });
    expect(read).toThrow(
      expect.objectContaining({
        message: "'Limit' must be a whole number of 1 or more.",
        detail: "'Limit' must be a whole number of 1 or more. It is 'Jane Doe'.",
      }),
    );
  });
});

describe("a choice", () => {
  const choices = [
    { name: "In Progress", value: "in-progress" },
    { name: "Completed", value: "completed" },
  ];

  it.each(["in-progress", "In Progress", "IN_PROGRESS", "inProgress", " in progress "])(
    "reads the label %s",
    (value) => {
      expect(readChoice(value, "Status", choices)).toBe("in-progress");
    },
  );

  it.each([...nothing, "done", 1, [], ["completed"]])("names the parameter and the choices for %o", (value) => {
    expect(() => readChoice(value, "Status", choices)).toThrow(/^'Status' must be In Progress or Completed\./);
  });

  it.each([
    [["Completed", "in progress"]],
    ["Completed, In Progress"],
    ["completed;in-progress"],
    ['["completed", "In Progress"]'],
  ])("may be several: %o", (value) => {
    expect(readChoices(value, "Status", choices)).toEqual(["completed", "in-progress"]);
  });
});

describe("a list", () => {
  it.each([
    ["a, b ,,c", ["a", "b", "c"]],
    ["a\nb\r\nc", ["a", "b", "c"]],
    ["a;b\tc", ["a", "b", "c"]],
    ['["a", "b"]', ["a", "b"]],
    [
      ["a", 40417],
      ["a", "40417"],
    ],
    [40417, ["40417"]],
  ])("reads %o as %o", (value, expected) => {
    expect(readList(value, "IDs", "IDs")).toEqual(expected);
  });

  it.each([...nothing, [], "[]", ",;", {}, true, ["a", ""], ["a", null], ["a", {}], '["a", null]'])(
    "names the parameter for %o",
    (value) => {
      expect(() => readList(value, "IDs", "IDs")).toThrow(/^'IDs' must be IDs\./);
    },
  );

  it("of names keeps a text whole", () => {
    expect(readListOfNames("Pay, Perks, and Benefits", "Programs", "names")).toEqual(["Pay, Perks, and Benefits"]);
    expect(readListOfNames('["Pay, Perks", "PA"]', "Programs", "names")).toEqual(["Pay, Perks", "PA"]);
    expect(readListOfNames("[Beta] Program", "Programs", "names")).toEqual(["[Beta] Program"]);
  });
});

describe("a date", () => {
  const read = (value: unknown, timeZone = "Europe/Amsterdam") =>
    new Date(readInstant(value, "Active Since", timeZone)).toISOString();

  it.each([
    ["2026-01-31", "2026-01-30T23:00:00.000Z"],
    ["2026-07-31", "2026-07-30T22:00:00.000Z"],
    ["2026-07-31T09:30:00", "2026-07-31T07:30:00.000Z"],
    ["2026-07-31 09:30", "2026-07-31T07:30:00.000Z"],
    ["2026-07-31T09:30:00.5Z", "2026-07-31T09:30:00.500Z"],
    ["2026-07-31T09:30:00.000+09:00", "2026-07-31T00:30:00.000Z"],
    ["2026-07-31T09:30:00-0330", "2026-07-31T13:00:00.000Z"],
    [new Date("2026-07-31T09:30:00Z"), "2026-07-31T09:30:00.000Z"],
    [{ toISO: () => "2026-07-31T09:30:00.000+02:00" }, "2026-07-31T07:30:00.000Z"],
  ])("is in the time zone unless it has an offset: %s", (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it.each([
    ["the hour that a change of clocks skips", "2026-03-29T02:30", "2026-03-29T01:30:00.000Z"],
    ["the hour that it repeats", "2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
    ["the day before", "2026-03-28T12:00", "2026-03-28T11:00:00.000Z"],
    ["later that day", "2026-03-29T12:00", "2026-03-29T10:00:00.000Z"],
  ])("is read on %s", (_, value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it.each([
    ...nothing,
    "foo 5",
    "1",
    "01/11/2026",
    "2026",
    "2026-1-5",
    "2026-02-30",
    "2026-13-01",
    "2026-01-31T24:00",
    "2026-01-31T09",
    "2026-01-31T09:30+25:00",
    "31 Jan 2026",
    1_700_000_000_000,
    new Date(Number.NaN),
    ["2026-01-31"],
    {},
  ])("in anything but ISO 8601 names the parameter: %o", (value) => {
    expect(() => read(value)).toThrow(/^'Active Since' must be a date such as 2026-01-31/);
  });

  it("that is written in a zone is read in it", () => {
    const zones = fc.constantFrom("UTC", "Europe/Amsterdam", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia");
    const noon = fc
      .integer({ min: 0, max: 20_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(zones, noon, (timeZone, day) => {
        const instant = readInstant(`${day}T12:00`, "Active Since", timeZone);
        const shown = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" }).format(
          instant,
        );
        // Apia left out a whole day.
        expect(shown === `${day} 12:00` || timeZone === "Pacific/Apia").toBe(true);
      }),
    );
  });
});

describe("a text and a time zone", () => {
  it("have their default where they are blank", () => {
    expect(readText("", "File Name", "report.csv")).toBe("report.csv");
    expect(readTimeZone("", "Time Zone", "Asia/Tokyo")).toBe("Asia/Tokyo");
    expect(readTimeZone(" Europe/Amsterdam ", "Time Zone", "UTC")).toBe("Europe/Amsterdam");
  });

  it("name the parameter for everything else", () => {
    expect(() => readText(" ", "Field")).toThrow("'Field' must be a text. It is empty.");
    expect(() => readText({}, "File Name", "x")).toThrow("'File Name' must be a text.");
    expect(() => readTimeZone("Mars/Olympus", "Time Zone", "UTC")).toThrow("'Time Zone' must be a name such as");
  });
});

describe("the parameters of the node", async () => {
  const sandbox = await openSandbox();
  const organization = withLearners(
    ...Array.from({ length: 60 }, (_, at) => ({
      number: at + 1,
      userName: `Learner ${at + 1}`,
      progress: [enrollment(at % 2 ? "PPB" : "PA", at === 0 ? 100 : 50, "2026-11-20T09:00:00Z")],
    })),
  );
  const run = (parameters: object) => {
    sandbox.become(organization);
    return runAihr({ baseUrl: sandbox.url, parameters: { resource: "progress", operation: "getAll", ...parameters } });
  };

  it.each<[string, object, number]>([
    ["Return All as text", { returnAll: "true" }, 60],
    ["Limit as text", { limit: "7" }, 7],
    ["a status by its label", { returnAll: true, filters: { status: "Completed" } }, 1],
    ["a program whose name has commas", { returnAll: true, filters: { programs: "Pay, Perks, and Benefits" } }, 30],
    ["two programs", { returnAll: true, filters: { programs: "Pay, Perks, and Benefits, PA" } }, 60],
    ["filters as JSON", { filters: '{ "status": "Completed" }' }, 1],
    ["a program by the label of the list", { returnAll: true, filters: { programs: ["People Analytics (PA)"] } }, 30],
    ["IDs on lines", { returnAll: true, filters: { learnerIds: `${learnerId(1)}\n${learnerId(2)}` } }, 2],
    ["options as text", { returnAll: "yes", options: { pageSize: "10", days: "30", strict: "false" } }, 60],
  ])("take what n8n users send: %s", async (_, parameters, count) => {
    expect((await run(parameters)).records).toHaveLength(count);
  });

  it.each<[string, object, RegExp]>([
    ["a limit from a missing field", { limit: undefined }, /^'Limit' must be a whole number .+ It is empty\.$/],
    [
      "filters that are text",
      { filters: "Completed" },
      /^'Filters' must be fields with values, or an object in JSON\.$/,
    ],
    ["filters from a missing field", { filters: null }, /^'Filters' must be fields .+ It is empty\.$/],
    ["options that are a list", { options: [{ days: 5 }] }, /^'Options' must be fields/],
    ["a sort that is a list", { sort: { by: [{ field: "lastActivity" }] } }, /^'Sort' must be fields/],
    ["a limit of 0", { limit: 0 }, /^'Limit' must be/],
    ["Return All from a missing field", { returnAll: null }, /^'Return All' must be true or false\. It is empty\.$/],
    ["empty IDs", { filters: { learnerIds: "" } }, /^'Learner IDs' must be IDs .+ It is empty\.$/],
    ["an unknown program", { filters: { programs: ["Nope"] } }, /^No program matches “Nope”\./],
    [
      "an unknown program of some learners",
      { filters: { programs: ["Nope"], learnerIds: learnerId(1) } },
      /^No program matches “Nope”\./,
    ],
    ["an unknown status", { filters: { status: ["done"] } }, /^'Status' must be At Risk/],
    ["a page size of 0", { options: { pageSize: 0 } }, /^'Page Size' must be a whole number from 1 to 10000/],
    ["a time zone", { options: { timeZone: "Mars/Olympus" } }, /^'Time Zone' must be a name/],
    ["an unknown output", { resource: "learner", output: "everything" }, /^'Output' must be Raw/],
    ["an unknown field", { resource: "learner", output: "selected", fields: ["shoeSize"] }, /^'Fields' must be/],
    ["an unknown format", { resource: "report", operation: "exportFile", format: "pdf" }, /^'Format' must be CSV/],
  ])("are named when they cannot work: %s", async (_, parameters, sentence) => {
    await expect(run(parameters)).rejects.toThrow(sentence);
  });

  it("say why SKUs of no program return nothing", async () => {
    const { records, hints } = await run({ filters: { programSkus: "PA" } });
    expect(records).toEqual([]);
    expect(hints).toEqual([expect.stringMatching(/^No learner is in a program with these SKUs\./)]);
  });

  it("return nothing for a program that exists, but has none of the learners", async () => {
    const filters = { programs: "PPB", learnerIds: learnerId(1) };
    expect((await run({ filters })).records).toEqual([]);
  });
});

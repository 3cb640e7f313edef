import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { metricTable } from "@aihr-plugins/report";
import { populationOf } from "@aihr-plugins/sandbox";
import { Workbook } from "@cj-tech-master/excelts";
import { describe, expect, it, onTestFinished } from "vitest";
import { runAihr, type Surroundings } from "./run-aihr.ts";
import { learner, people, serveApi } from "./serve-api.ts";

const talent = { programName: "Talent, Acquisition", abbreviation: "TA" };
const population = populationOf([
  learner("Ada", 1, { value: 100, timeLeftInMinutes: 0 }),
  learner("=1+1", 2, { value: 12.5, date: "2026-11-20T23:30:00Z" }),
  learner("Cy", 3, { date: "2026-01-01T00:00:00Z" }),
  learner("Di", 4, { ...talent, value: 0, timeSpentInMinutes: 0 }),
]);

async function stdoutOf(line: string | readonly string[], surroundings: Surroundings = {}): Promise<string> {
  const { env } = await serveApi(population);
  return (await runAihr(line, { ...surroundings, env: { ...surroundings.env, ...env } })).stdout;
}

async function firstColumn(line: string): Promise<readonly string[]> {
  const lines = (await stdoutOf(line)).trimEnd().split("\r\n");
  return lines.slice(1).map((each) => each.split(",")[0] ?? "");
}

describe("--columns", () => {
  it.each(["report", "stalled", "programs", "metrics", "metrics --by program", "learner ada"])(
    "of aihr %s lists the valid names for one that is unknown, before asking anything",
    async (command) => {
      const { env } = await serveApi(population);
      const { stderr, exitCode, stdout } = await runAihr(`${command} --columns nonsense`, { env });
      expect(stderr).toMatch(/--columns: there is no column “nonsense”\. The columns are:\n {2}\w+\n {2}\w+/);
      expect([stdout, exitCode]).toEqual(["", 2]);
    },
  );

  it.each(["learnerName,progressPercent", "learner-name,PROGRESS_PERCENT", "Learner name,Progress percent"])(
    "takes names in any spelling: %s",
    async (columns) => {
      const stdout = await stdoutOf(["report", "--columns", columns]);
      expect(stdout.split("\r\n").slice(0, 2)).toEqual(["Learner name,Progress percent", "'=1+1,12.5"]);
    },
  );

  it.each([
    ["lernerName", "there is no column “lernerName”. Did you mean learnerName? The columns are:"],
    ["progess-percent", "there is no column “progess-percent”. Did you mean progressPercent? The columns are:"],
    ["learnerName,", "a name is empty. The columns are:"],
    ["status,Learner-Name,learnerName", "learnerName is named twice. Name each column once."],
  ])("refuses %s", async (columns, says) => {
    const { stderr, exitCode } = await runAihr(["report", "--sandbox", "--columns", columns]);
    expect(stderr).toContain(`--columns: ${says}`);
    expect(exitCode).toBe(2);
  });

  it("chooses the columns of tables and the fields of JSON", async () => {
    const table = await stdoutOf("report --columns learnerName,status -f table");
    expect(table.split("\n")[0]).toMatch(/^Learner +Status$/);
    const json = await stdoutOf("report --columns learnerName,status --json --limit 1");
    expect(JSON.parse(json)).toEqual([{ learnerName: "=1+1", status: "In progress" }]);
    const programs = await stdoutOf("programs --columns program,learners -f jsonl");
    expect(programs).toBe('{"program":"PA","learners":3}\n{"program":"TA","learners":1}\n');
  });
});

describe("--sort", () => {
  it.each([
    ["progressPercent", ["Di", "'=1+1", "Cy", "Ada"]],
    ["-progressPercent", ["Ada", "Cy", "'=1+1", "Di"]],
    ["progressPercent:desc", ["Ada", "Cy", "'=1+1", "Di"]],
    ["program,-learnerName", ["Cy", "Ada", "'=1+1", "Di"]],
  ])("by %s orders the rows", async (sort, expected) => {
    expect(await firstColumn(`report --columns learnerName --sort ${sort}`)).toEqual(expected);
  });

  it("orders many rows as a sort in memory would", async () => {
    const { env } = await serveApi(people(3000));
    const options = { env, isPiped: true };
    const { stdout } = await runAihr("report --page-size 500 --columns minutesSpent --sort -minutesSpent", options);
    const minutes = stdout.trimEnd().split("\r\n").slice(1);
    const numbers = minutes.filter((text) => text !== "").map(Number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(minutes.slice(numbers.length).every((text) => text === "")).toBe(true);
  });
});

describe("--program", () => {
  it.each(["PA", "pa", "People Analytics", "people"])("takes %s", async (name) => {
    const { env } = await serveApi(population);
    const { stdout } = await runAihr(["report", "--program", name, "--columns", "learnerName"], { env });
    expect(stdout).toBe("Learner name\r\n'=1+1\r\nAda\r\nCy\r\n");
  });

  it("takes a name with a comma, and several programs", async () => {
    const { env } = await serveApi(population);
    const one = await runAihr(["report", "--program", "Talent, Acquisition", "--columns", "learnerName"], { env });
    expect(one.stdout).toBe("Learner name\r\nDi\r\n");
    const both = await runAihr("programs --program TA --program PA --columns program", { env });
    expect(both.stdout).toBe("Program\r\nPA\r\nTA\r\n");
  });

  it.each(["report", "stalled", "metrics", "programs"])(
    "of aihr %s says what may be meant, and ends with 1",
    async (name) => {
      const { env } = await serveApi(population);
      const { stdout, stderr, exitCode } = await runAihr([name, "--program", "Poeple Analytics"], { env });
      expect([stdout, exitCode]).toEqual(["", 1]);
      expect(stderr).toContain("No program matches “Poeple Analytics”. Did you mean People Analytics (PA)?");
    },
  );

  it.each(["", "  "])("wants a name: %j", async (name) => {
    const { stderr, exitCode } = await runAihr(["report", "--sandbox", "--program", name]);
    expect(stderr).toContain("It must be the name of a program.");
    expect(exitCode).toBe(2);
  });

  it("never guesses", async () => {
    const two = populationOf([
      learner("Ada", 1, { programName: "People One", abbreviation: "P1" }),
      learner("Bo", 2, { programName: "People Two", abbreviation: "P2" }),
    ]);
    const { env } = await serveApi(two);
    const { stderr, exitCode } = await runAihr("report --program people", { env });
    expect(stderr).toContain("“people” matches 2 programs: People One (P1) and People Two (P2).");
    expect(exitCode).toBe(1);
  });

  it("has the metrics of the program, as aihr programs has them", async () => {
    const { env } = await serveApi(people(200));
    const all = JSON.parse((await runAihr("programs --json", { env })).stdout);
    const one = JSON.parse((await runAihr("metrics --program PA --json", { env })).stdout);
    const inAll = all.find(({ program }: { program: { key: string } }) => program.key === "PA");
    expect(one).toEqual(inAll.metrics);
  });
});

describe("--status", () => {
  it.each([
    ["completed", ["Ada"]],
    ["In-Progress", ["'=1+1", "Cy"]],
    ["stalled,not-started", ["Cy", "Di"]],
  ])("%s narrows the rows", async (status, expected) => {
    expect(await firstColumn(`report --columns learnerName --status ${status}`)).toEqual(expected);
  });

  it("lists what can be typed", async () => {
    const { stderr, exitCode } = await runAihr("report --status done");
    expect(stderr).toContain("It must be one of completed, in-progress, not-started, unknown, stalled, at-risk.");
    expect(exitCode).toBe(2);
  });
});

describe("CSV", () => {
  const line = "report --columns learnerName,progressPercent,lastActivity,programName";

  it.each(["report", "programs", "stalled", "metrics", "metrics --by program", "learner ada"])(
    "is what aihr %s writes into a pipe",
    async (command) => {
      const stdout = await stdoutOf(`${command}`, { isPiped: true });
      expect(stdout).toMatch(/^[A-Z][\w ]+,.*\r\n.+\r\n/);
    },
  );

  it.each([
    ["", "'=1+1,12.5,2026-11-20T23:30:00.000Z,People Analytics"],
    ["--delimiter ;", "'=1+1;12.5;2026-11-20T23:30:00.000Z;People Analytics"],
    ["--delimiter tab", "'=1+1\t12.5\t2026-11-20T23:30:00.000Z\tPeople Analytics"],
    ["--decimal-comma", "'=1+1;12,5;2026-11-20T23:30:00.000Z;People Analytics"],
    ["--decimal-comma --delimiter |", "'=1+1|12,5|2026-11-20T23:30:00.000Z|People Analytics"],
    ["--date-format spreadsheet --time-zone Europe/Amsterdam", "'=1+1,12.5,2026-11-21 00:30:00,People Analytics"],
  ])("has the dialect of %s", async (options, expected) => {
    expect((await stdoutOf(`${line} ${options}`.trim())).split("\r\n")[1]).toBe(expected);
  });

  it.each([
    ["de_DE.UTF-8", "\uFEFFLearner name;", "12,5;2026-11-20 23:30:00"],
    ["de_CH.UTF-8", "\uFEFFLearner name;", "12.5;2026-11-20 23:30:00"],
    ["fr_CH.UTF-8", "\uFEFFLearner name;", "12,5;2026-11-20 23:30:00"],
    ["nl_NL", "\uFEFFLearner name;", "12,5;2026-11-20 23:30:00"],
    ["en_US.UTF-8", "\uFEFFLearner name,", "12.5,2026-11-20 23:30:00"],
    ["C.UTF-8", "\uFEFFLearner name,", "12.5,2026-11-20 23:30:00"],
    ["C", "\uFEFFLearner name,", "12.5,2026-11-20 23:30:00"],
  ])("with --excel is what Excel reads where the locale is %s", async (locale, beginning, values) => {
    const stdout = await stdoutOf(`${line} --excel`, { env: { LC_ALL: locale }, columns: 80 });
    expect(stdout.startsWith(beginning)).toBe(true);
    expect(stdout).toContain(values);
  });

  it("has tabs in a file that ends in .tsv", async () => {
    const file = await fileFor("report.tsv");
    const { env } = await serveApi(population);
    await runAihr(`${line} -o ${file}`, { env });
    const { readFile } = await import("node:fs/promises");
    expect(await readFile(file, "utf8")).toMatch(/^Learner name\tProgress percent\t/);
  });
});

async function fileFor(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "aihr-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, name);
}

async function workbookOf(command: string) {
  const file = await fileFor("data.xlsx");
  const { env } = await serveApi(population);
  const { exitCode, stdout } = await runAihr(`${command} -o ${file}`, { env });
  expect([exitCode, stdout]).toEqual([0, ""]);
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error("The workbook has no sheet.");
  return sheet;
}

describe("a workbook", () => {
  it("has typed cells, frozen titles and a filter", async () => {
    const columns = "learnerName,stalled,progressPercent,lastActivity,minutesSpent";
    const sheet = await workbookOf(`report --columns ${columns} --time-zone Europe/Amsterdam`);
    expect(sheet.views).toMatchObject([{ state: "frozen", ySplit: 1 }]);
    expect(JSON.stringify(sheet.autoFilter)).toMatch(/A1:E5|"row":5/);
    const row = sheet.getRow(2);
    expect([1, 2, 3, 4, 5].map((at) => row.getCell(at).value)).toEqual([
      "=1+1",
      "No",
      0.125,
      new Date("2026-11-21T00:30:00Z"),
      600,
    ]);
    expect(row.getCell(3).numFmt).toContain("%");
    expect(row.getCell(4).numFmt).toBe("yyyy-mm-dd hh:mm");
  });

  it.each([
    "report",
    "programs",
    "stalled",
    "metrics",
    "metrics --by program",
    "learner 00000000-0000-4000-8000-000000000002",
  ])("of aihr %s has no formula", async (command) => {
    const sheet = await workbookOf(command);
    expect(sheet.rowCount).toBeGreaterThan(1);
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeFalsy()));
  });

  it("names no other program as its author, and is wide enough for an ID", async () => {
    const sheet = await workbookOf("report");
    expect([sheet.workbook.creator, sheet.workbook.lastModifiedBy]).toEqual(["aihr", "aihr"]);
    expect(sheet.getColumn(1).width).toBeGreaterThan(36);
  });

  it("shows no text in another order than it has", async () => {
    const { env } = await serveApi(populationOf([learner("annual\u202efdp.exe \u2067x\u2069", 1)]));
    const file = await fileFor("data.xlsx");
    await runAihr(`report --columns learnerName -o ${file}`, { env });
    const workbook = new Workbook();
    await workbook.xlsx.readFile(file);
    expect(workbook.worksheets[0]?.getRow(2).getCell(1).value).toBe("annualfdp.exe x");
  });

  it("is not written to a terminal", async () => {
    const { env, sandbox } = await serveApi(population);
    const { exitCode, stderr } = await runAihr("report -f xlsx", { env, columns: 80 });
    expect([exitCode, sandbox.requests]).toEqual([2, []]);
    expect(stderr).toContain("A terminal cannot show a workbook. Add -o report.xlsx.");
  });
});

describe("aihr metrics", () => {
  it("shows every metric with its definition", async () => {
    const stdout = await stdoutOf("metrics", { columns: 120 });
    for (const { title } of metricTable) expect(stdout).toContain(`\n${title} `);
    expect(stdout).toMatch(/^Metric +Value +Definition\n/);
  });

  it("prints one object with every metric as JSON", async () => {
    const metrics = JSON.parse(await stdoutOf("metrics --json"));
    expect(Object.keys(metrics)).toEqual(metricTable.map(({ key }) => key));
    expect(metrics).toMatchObject({ learners: 4, completed: 1, stalledEnrollments: 1 });
    expect(JSON.parse(await stdoutOf("metrics -f jsonl"))).toEqual(metrics);
  });

  it("shows them by program", async () => {
    expect(await stdoutOf("metrics --by program --json")).toBe(await stdoutOf("programs --json"));
    const csv = await stdoutOf("metrics --by program -f csv");
    expect(csv.split("\r\n")).toHaveLength(4);
  });
});

describe("aihr stalled", () => {
  it("shows 25 rows on a terminal, and says of how many", async () => {
    const { env } = await serveApi(people(250));
    const { stdout, stderr } = await runAihr("stalled", { env, columns: 100 });
    const all = JSON.parse((await runAihr("stalled --json", { env })).stdout);
    const stalled = all.filter(({ reason }: { reason: string }) => reason === "stalled");
    expect(stdout.trimEnd().split("\n")).toHaveLength(1 + 25 + 1);
    expect(stdout).toContain(`\n25 of ${all.length} shown; -o FILE or --all for the rest\n`);
    expect(stderr).toContain(`${stalled.length} enrollments of `);
    expect(stderr).toContain(`${all.length - stalled.length} enrollments at risk`);
    const whole = await runAihr("stalled --all", { env, columns: 100 });
    expect(whole.stdout.trimEnd().split("\n")).toHaveLength(1 + all.length);
  });

  it("narrows the list to a status", async () => {
    const { env } = await serveApi(people(250));
    const reasons = async (status: string) => {
      const { stdout } = await runAihr(`stalled --json --status ${status}`, { env });
      return new Set(JSON.parse(stdout).map(({ reason }: { reason: string }) => reason));
    };
    expect(await reasons("stalled")).toEqual(new Set(["stalled"]));
    expect(await reasons("at-risk")).not.toContain("stalled");
  });
});

describe("options that exclude each other", () => {
  it.each([
    ["report --excel -f json", /--excel is for CSV/],
    ["report --delimiter ; -o report.xlsx", "A workbook needs no --delimiter"],
    ["report --json --format csv", /--json and --format exclude each other/],
    ["report --all -f csv", /--all is for tables/],
    ["report --all --rows 3", /'--all' cannot be used with option '--rows <number>'/],
    ["report --delimiter x", /It must be a comma, semicolon, tab or \|/],
    ["report --patience soon", /It must be a time of up to 24 hours, such as 90s, 10m or 2h/],
    ["report --patience 25h", /It must be a time of up to 24 hours/],
  ])("are refused: %s", async (line, says) => {
    const { exitCode, stderr } = await runAihr(line);
    expect(stderr).toMatch(says);
    expect(exitCode).toBe(2);
  });
});

describe("a terminal that says that it has 0 columns", () => {
  it.each(["report", "programs", "stalled", "learner ada", "metrics", "--help"])(
    "shows names in aihr %s",
    async (line) => {
      const stdout = await stdoutOf(line, { columns: 0 });
      expect(stdout).toContain("A");
      expect(stdout).not.toMatch(/^…/m);
      expect(Math.max(...stdout.split("\n").map((each) => each.length))).toBeGreaterThan(40);
    },
  );
});

describe("a workbook", () => {
  it.each([
    ["report -f csv -o report.xlsx", /ends in \.xlsx cannot hold the format csv/],
    ["report -f xlsx -o report.csv", /ends in \.csv cannot hold the format xlsx/],
    ["report --excel -o report.xlsx", /A workbook needs no --excel: leave it out/],
    ["stalled --delimiter ; -o stalled.xlsx", /A workbook needs no --delimiter/],
  ])("is never under a wrong name, and has no dialect: %s", async (line, message) => {
    const { env, sandbox } = await serveApi(population);
    const { exitCode, stderr } = await runAihr(line, { env });
    expect([exitCode, sandbox.requests]).toEqual([2, []]);
    expect(stderr).toMatch(message);
  });
});

describe("aihr help", () => {
  it("shows the help of a command, as --help does", async () => {
    const [help, option] = [await runAihr("help stalled"), await runAihr("stalled --help")];
    expect(help).toEqual(option);
    expect([help.exitCode, help.stdout.split("\n")[0]]).toEqual([0, "Usage: aihr stalled [options]"]);
  });
});

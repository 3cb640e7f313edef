import type { Command } from "@commander-js/extra-typings";
import type { Finish } from "../world/finish.ts";
import type { World } from "../world/world.ts";

/** Adds a command to the program. */
type AddCommand = (program: Command, world: World, finish: Finish) => void;

/** The commands in the order of the help. Each is loaded only when needed, since most of a start is loading code. */
const loaders = {
  report: async () => (await import("./report.ts")).addReportCommand,
  programs: async () => (await import("./programs.ts")).addProgramsCommand,
  metrics: async () => (await import("./metrics.ts")).addMetricsCommand,
  stalled: async () => (await import("./stalled.ts")).addStalledCommand,
  learner: async () => (await import("./learner.ts")).addLearnerCommand,
  record: async () => (await import("./record.ts")).addRecordCommand,
  trend: async () => (await import("./trend.ts")).addTrendCommand,
  dashboard: async () => (await import("./dashboard.ts")).addDashboardCommand,
  digest: async () => (await import("./digest.ts")).addDigestCommand,
  history: async () => (await import("./history.ts")).addHistoryCommand,
  feed: async () => (await import("./feed.ts")).addFeedCommand,
  probe: async () => (await import("./probe.ts")).addProbeCommand,
  sandbox: async () => (await import("./sandbox.ts")).addSandboxCommand,
  mcp: async () => (await import("./mcp.ts")).addMcpCommand,
  login: async () => (await import("./login.ts")).addLoginCommand,
  logout: async () => (await import("./logout.ts")).addLogoutCommand,
  status: async () => (await import("./status.ts")).addStatusCommand,
  demo: async () => (await import("./demo.ts")).addDemoCommand,
  completion: async () => (await import("./completion.ts")).addCompletionCommand,
} satisfies Readonly<Record<string, () => Promise<AddCommand>>>;

/** The names of all commands. */
export const commandNames = Object.keys(loaders);

/** Loads the command that a command line names, or all of them for the help, suggestions and completion. */
export function loadCommands(args: readonly string[]): Promise<readonly AddCommand[]> {
  const name = args.find((arg) => !arg.startsWith("-")) ?? "";
  return Promise.all(isCommand(name) ? [loaders[name]()] : Object.values(loaders).map((load) => load()));
}

function isCommand(name: string): name is keyof typeof loaders {
  // The completion knows only the commands that are loaded.
  return Object.hasOwn(loaders, name) && name !== "completion";
}

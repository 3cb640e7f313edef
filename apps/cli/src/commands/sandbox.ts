import { createSandbox, programCatalog, sandboxApiKey, sandboxApiKeyWithoutPermission } from "@aihr-plugins/sandbox";
import type { Command } from "@commander-js/extra-typings";
import { paperOf } from "../rendering/terminal/paper.ts";
import { logRequests } from "../sandbox/log-requests.ts";
import { madeUpOrganization } from "../sandbox/made-up.ts";
import { serve, usualPort } from "../sandbox/serve.ts";
import { exitCodes } from "../world/exit-code.ts";
import type { Finish } from "../world/finish.ts";
import { howToRun } from "../world/how-to-run.ts";
import { interrupted, print, type World } from "../world/world.ts";
import {
  clampsPageOption,
  countOption,
  emptyPagesOption,
  failOption,
  ignoresPageOption,
  jitterOption,
  joinsOption,
  latencyOption,
  leavesOption,
  pageSizeCapOption,
  shapeOption,
} from "./faults/fault-options.ts";
import { faultsOf } from "./faults/faults-of.ts";
import { instantMs, numberFrom, organizationSize, parseWholeNumber } from "./options/parse.ts";

/** Adds `aihr sandbox`. */
export function addSandboxCommand(program: Command, world: World, finish: Finish): void {
  program
    .command("sandbox")
    .description("Serve a stand-in for the API, with made-up learners, and with faults if you like.")
    .option("--port <number>", "port to serve on; 0 takes any free one", numberFrom(0, 65_535), usualPort)
    .option("--host <address>", "address to serve on", "127.0.0.1")
    .option("--learners <number>", "size of the made-up organization", organizationSize, 250)
    .option("--seed <number>", "another seed makes up other learners", parseWholeNumber, 1)
    .option("--as-of <day>", "show the organization as it is on this day, such as 2026-10-01 (today)", instantMs)
    .optionsGroup("Faults:")
    .addOption(countOption)
    .addOption(pageSizeCapOption)
    .addOption(ignoresPageOption)
    .addOption(clampsPageOption)
    .addOption(emptyPagesOption)
    .addOption(joinsOption)
    .addOption(leavesOption)
    .addOption(failOption)
    .addOption(shapeOption)
    .addOption(latencyOption)
    .addOption(jitterOption)
    .addHelpText("after", help)
    .action(async ({ port, host, learners, seed, asOf, ...switches }) => {
      const organization = madeUpOrganization(world, { learners, seed, asOf });
      const sandbox = createSandbox({ ...organization, faults: faultsOf(switches) });
      const log = (line: string) => void world.stdout.write(`${line}\n`);
      const { url, close } = await serve(logRequests(sandbox, log), port, host);
      try {
        await print(world.stdout, welcome(url, sandbox.population.size, world));
        await interrupted(world.signal);
      } finally {
        await close();
      }
      finish(exitCodes.done);
    });
}

function welcome(url: string, learners: number, world: World): string {
  const { paint } = paperOf(world.stdout);
  return `${paint("bold", `The sandbox serves ${learners.toLocaleString("en")} made-up learners. Ctrl-C ends it.`)}

  Base URL   ${url}
  Key        ${sandboxApiKey}
  API docs   ${url}/docs
  Programs   aihr sandbox --help lists their SKUs

  AIHR_BASE_URL=${url} AIHR_API_KEY=${sandboxApiKey} ${howToRun(world)} report

`;
}

const help = `
A failure is written KIND[@PAGE][xTIMES][:DETAIL]. It happens always, or only when this page is asked for, or only the
first TIMES times that the same request is made. --fail can be repeated; the first that applies happens.

  rate-limited, server-error, bad-gateway   429, 500, 502; the detail is the Retry-After header, in seconds
  bad-request, unauthorized, forbidden,
  not-found                                 400, 401, 403, 404
  slow                                      the answer comes later; the detail is milliseconds (5000)
  hung, dropped, cut-off                    no answer, a broken connection, half of the body
  web-page                                  a sign-in page with status 200
  redirect                                  307; the detail is where to (/elsewhere)

Programs by SKU, for --program-skus of the other commands (replies never show a SKU):

${programCatalog.map(({ sku, name }) => `  ${sku}  ${name}`).join("\n")}

The key ${sandboxApiKeyWithoutPermission} is known, but may not read reports (403); any other but
${sandboxApiKey} is refused (401).

Examples:
  aihr sandbox --learners 10000 --latency 200 --jitter
  aihr sandbox --count page-length --page-size-cap 50
  aihr sandbox --fail rate-limited@2x1:3     page 2 is refused once, for 3 seconds
  aihr sandbox --fail server-error           every request fails
  aihr sandbox --fail slow@2:9000            page 2 takes 9 seconds
  aihr sandbox --as-of 2026-01-31            learners enroll, study, leave and return over time
  aihr sandbox --leaves 0@2                  the first learner leaves after 2 requests`;

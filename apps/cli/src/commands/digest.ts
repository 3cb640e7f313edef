import { goalMetrics } from "@aihr-plugins/digest";
import { type Command, Option, type OptionValues } from "@commander-js/extra-typings";
import { usualMostRecipients } from "../sending/recipients.ts";
import { smtpHelp } from "../sending/smtp-settings.ts";
import type { Finish } from "../world/finish.ts";
import type { World } from "../world/world.ts";
import { goalOption } from "./digest/goal-option.ts";
import { runDigest } from "./digest/run-digest.ts";
import { historyOption } from "./options/history-options.ts";
import { amountOfMoney, fileName, numberFrom, repeated, united } from "./options/parse.ts";
import { suggesting } from "./options/suggestions.ts";

const text = repeated((value) => value);
const domain = united((value) => value);

/** Adds `aihr digest`. */
export function addDigestCommand(program: Command, world: World, finish: Finish): void {
  const command = program
    .command("digest")
    .description(
      "Say what changed in a week, month or quarter, for leaders: as text or a file, by email, in Slack or Teams.",
    )
    .addOption(historyOption)
    .addOption(
      new Option("--period <period>", "what it is about: the last one that is over")
        .choices(["week", "month", "quarter"] as const)
        .default("week" as const),
    )
    .addOption(
      suggesting(
        new Option(
          "--goal <metric=percent>",
          "compare a rate with a goal, such as completionRate=40; repeatable",
        ).argParser(goalOption),
        () => goalMetrics.map((key) => `${key}=`),
      ),
    )
    .addOption(
      new Option("--cost <amount>", "what the period has cost, for the cost of each completion and hour").argParser(
        amountOfMoney,
      ),
    )
    .addOption(new Option("--seats <number>", "seats that are paid for, for their use").argParser(numberFrom(1)))
    .option("-o, --output <file>", "write it to this file: .html, .txt, .xlsx or .png", fileName);
  addSendingOptions(command)
    .addHelpText("after", help)
    .action(async (options) => {
      finish(await runDigest(options, world));
    });
}

function addSendingOptions<Args extends unknown[], Options extends OptionValues>(command: Command<Args, Options>) {
  return command
    .optionsGroup("Sending:")
    .option("--to <list>", "email it to these addresses: separated by commas, @FILE or -; repeatable", text)
    .option("--slack", "post it to Slack, to the webhook in AIHR_SLACK_WEBHOOK")
    .option("--teams", "post it to Teams, to the webhook in AIHR_TEAMS_WEBHOOK")
    .option(
      "--people <file>",
      "CSV with learner IDs, managers and groups: adds groups, and emails each manager a digest of their people",
      fileName,
    )
    .option("--with-names", "name the learners who are stalled or at risk; with --people, to their managers only")
    .option("--owner <address>", "who reads why nothing was sent, and which people match nothing (AIHR_DIGEST_OWNER)")
    .option(
      "--allow-domain <list>",
      "email only to addresses in these domains; repeatable (AIHR_DIGEST_DOMAINS)",
      domain,
    )
    .option("--max-recipients <number>", "refuse to send to more than this many", numberFrom(1), usualMostRecipients)
    .option("--send-unchanged", "send it even if nothing changed")
    .option("--dry-run", "show what would go to whom, and send nothing");
}

const help = `
It reads a history that aihr record keeps, and never the API. Each recipient gets a period once: running it again sends
only what is missing. If the newest report is more than two days old, only the owner gets an email. If nothing changed,
nothing is sent.

Emails need a mail server, from the environment:
${smtpHelp}

Exit codes for schedulers:
  0  sent, or sent before, or nothing changed
  1  nothing was sent: the mail server, the network or the database refused
  2  wrong usage or missing settings; nothing was sent
  3  sent to some; the output says who is missing
  4  held back: the report is too old, incomplete or missing

Examples:
  aihr digest
  aihr digest --period month -o digest.html
  aihr digest --goal completionRate=40 --to lena@example.com,omar@example.com --dry-run
  aihr digest --people people.csv --allow-domain example.com
  0 8 * * 1  aihr digest --to lena@example.com --slack         a line of crontab`;

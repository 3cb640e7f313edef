import { type DigestGoals, type DigestHold, holdText } from "@aihr-plugins/digest";
import type { LearningHistory, TrendPeriod } from "@aihr-plugins/history";
import { countText } from "@aihr-plugins/report";
import { type Digests, readDigests } from "../../reading/digest/read-digests.ts";
import { readPeopleFile } from "../../reading/digest/read-people-file.ts";
import { historyLocation } from "../../reading/history/history-location.ts";
import { withHistory } from "../../reading/history/with-history.ts";
import { paperOf } from "../../rendering/terminal/paper.ts";
import type { DeliveryOutcome } from "../../sending/deliver-digests.ts";
import { readWebhook } from "../../sending/post-webhook.ts";
import { recipientsOf, refusedRecipients } from "../../sending/recipients.ts";
import { exitCodes, signalExitCode } from "../../world/exit-code.ts";
import { UserError } from "../../world/user-error.ts";
import { print, tell, type World } from "../../world/world.ts";
import { readListValues } from "../options/list-values.ts";
import { wroteLines } from "../wrote-lines.ts";
import { dryRunText } from "./dry-run-text.ts";
import { digestOutcomeText } from "./outcome-text.ts";
import { type DigestRecipients, type MessagePlan, planMessages } from "./plan-messages.ts";
import { sendMessages } from "./send-messages.ts";
import { digestWriter } from "./write-digest-file.ts";

/** The options of `aihr digest`. */
export interface DigestCommandOptions {
  readonly history?: string | undefined;
  readonly period: TrendPeriod;
  readonly goal?: DigestGoals | undefined;
  readonly cost?: number | undefined;
  readonly seats?: number | undefined;
  readonly output?: string | undefined;
  readonly to?: readonly string[] | undefined;
  readonly slack?: true | undefined;
  readonly teams?: true | undefined;
  readonly people?: string | undefined;
  readonly withNames?: true | undefined;
  readonly owner?: string | undefined;
  readonly allowDomain?: readonly string[] | undefined;
  readonly maxRecipients: number;
  readonly sendUnchanged?: true | undefined;
  readonly dryRun?: true | undefined;
}

/**
 * Makes a digest, writes it, and sends it. Returns the exit code.
 *
 * @throws UserError for options, settings and files that cannot be used, before anything is sent
 */
export async function runDigest(options: DigestCommandOptions, world: World): Promise<number> {
  const { period: by, goal: goals, cost, seats, withNames, output } = options;
  const location = historyLocation(options.history, world);
  const recipients = await readRecipients(options, world);
  const isSending = recipients.to.length + recipients.chats.length > 0 || recipients.managers;
  const write = output !== undefined || !isSending ? digestWriter(output, world) : undefined;
  const people = options.people === undefined ? undefined : await readPeopleFile(options.people);

  return withHistory(location, { create: false }, async (history) => {
    const digests = await readDigests(history, { by, now: world.now(), goals, cost, seats, withNames, people });
    if (write !== undefined) {
      for (const line of wroteLines(await write(digests.organization))) await tell(world, `${line}\n`);
    }
    if (people !== undefined && recipients.owner === undefined) await tellOfPeople(digests, world);
    if (!isSending) {
      await tellOfHold(digests.organization.hold, world);
      return exitCodes.done;
    }
    refuseRecipients(digests, recipients, options, world);
    return send(planMessages(digests, recipients), history, recipients, options, world);
  });
}

async function readRecipients(options: DigestCommandOptions, world: World): Promise<DigestRecipients> {
  const { people, output, slack, teams, sendUnchanged = false } = options;
  const given = (await readListValues(options.to, "--to", world)) ?? [];
  const to = recipientsOf(
    given.filter((address) => address !== ""),
    "--to",
  );
  if (options.to !== undefined && to.length === 0) throw new UserError("--to needs an email address.");
  const [owner] = recipientsOf(
    [options.owner ?? world.env["AIHR_DIGEST_OWNER"] ?? ""]
      .filter((text) => text.trim() !== "")
      .map((text) => text.trim()),
    "--owner",
  );
  const services = [...(slack ? (["Slack"] as const) : []), ...(teams ? (["Teams"] as const) : [])];
  const chats = services.map((service) => ({ service, url: readWebhook(service, world) }));
  // A file of groups for a meeting must not email every manager.
  const managers = people !== undefined && (output === undefined || to.length + chats.length > 0);
  return { to, chats, managers, owner, sendUnchanged };
}

/** @throws UserError for too many recipients, or one outside the allowed domains */
function refuseRecipients(
  { teams }: Digests,
  { to, managers, owner }: DigestRecipients,
  { allowDomain, maxRecipients }: DigestCommandOptions,
  { env }: World,
): void {
  const addresses = [...new Set([...to, ...(managers ? teams.map(({ manager }) => manager) : [])])];
  if (addresses.length > maxRecipients) {
    throw new UserError(
      `${countText(addresses.length, "recipient")}: more than ${maxRecipients}. Raise --max-recipients if all of them are meant.`,
    );
  }
  const domains = { option: allowDomain, environment: env["AIHR_DIGEST_DOMAINS"] };
  const refused = refusedRecipients([...addresses, ...(owner === undefined ? [] : [owner])], domains);
  if (refused.length === 0) return;
  throw new UserError(`Outside the allowed domains, so nothing was sent: ${refused.join(", ")}.`);
}

async function send(
  plan: MessagePlan,
  history: LearningHistory,
  { owner }: DigestRecipients,
  { dryRun }: DigestCommandOptions,
  world: World,
): Promise<number> {
  const { messages, held } = plan;
  await tellOfPlan(plan, world);
  if (dryRun) {
    const sentBefore = await history.deliveries.sent(messages.map(({ key }) => key));
    await print(world.stdout, dryRunText(messages, sentBefore));
    return exitCodes.done;
  }
  const outcomes = await sendMessages(messages, history.deliveries, world, owner);
  if (outcomes.length > 0) await print(world.stdout, digestOutcomeText(outcomes));
  if (world.signal.aborted) return signalExitCode(world.signal.reason);
  return held === null ? exitCodeOf(outcomes) : exitCodes.guarded;
}

async function tellOfPlan({ messages, held, unchanged }: MessagePlan, world: World): Promise<void> {
  if (held !== null) return warn(`Not sent: ${holdText[held].reason}. ${holdText[held].advice}`, world);
  if (unchanged > 0) {
    return warn(`Nothing changed, so ${countText(unchanged, "message")} left out: --send-unchanged sends them.`, world);
  }
  if (messages.length === 0) await warn("No recipients: the mapping has no manager of five or more learners.", world);
}

/** A digest that is only written is not held back, but its reader needs to know. */
async function tellOfHold(hold: DigestHold | null, world: World): Promise<void> {
  if (hold !== null) await warn(`Note: ${holdText[hold].reason}.`, world);
}

async function warn(text: string, world: World): Promise<void> {
  const { paint, wrap } = paperOf(world.stderr);
  await tell(world, `${paint("yellow", wrap(text))}\n`);
}

/** Without an owner, only how many: standard error may be a log. */
async function tellOfPeople({ findings }: Digests, world: World): Promise<void> {
  if (findings === null) return;
  const { unmapped, absent, problems, smallTeams } = findings;
  const counts = [
    ...(unmapped.length > 0 ? [`${countText(unmapped.length, "learner")} not in the mapping`] : []),
    ...(absent.length > 0 ? [`${countText(absent.length, "person", "people")} of it not in the report`] : []),
    ...(problems.length > 0 ? [`${countText(problems.length, "line")} with a problem`] : []),
    ...(smallTeams.length > 0 ? [`${countText(smallTeams.length, "manager")} of fewer than five`] : []),
  ];
  if (counts.length === 0) return;
  await tell(world, `People: ${counts.join(", ")}. --owner gets the list.\n`);
}

function exitCodeOf(outcomes: readonly DeliveryOutcome[]): number {
  const isMissing = ({ kind }: DeliveryOutcome) => kind === "failed" || kind === "not-tried";
  if (!outcomes.some(isMissing)) return exitCodes.done;
  return outcomes.some(({ kind }) => kind === "sent") ? exitCodes.incomplete : exitCodes.refused;
}

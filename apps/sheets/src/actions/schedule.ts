import { documentProperties, setDocumentProperties } from "../settings/properties.ts";
import { UserError } from "../settings/user-error.ts";
import { effectiveUser } from "../settings/users.ts";
import type { Rhythm, SavedSchedule, Schedule } from "../sidebar/exchange.ts";
import { checkedRecipients } from "./recipients.ts";

const name = "AIHR_SCHEDULE";
const handlers = { refresh: "aihrOnSchedule", digest: "aihrOnDigest" };
const nothing: StoredSchedule = {
  refresh: "off",
  digest: "off",
  to: "",
  sendsUnchanged: false,
  withNames: false,
  hour: 6,
  weekDay: "MONDAY",
  user: "",
  triggers: [],
};

/** The schedule, and the ids of the triggers that carry it out. Others are out of date. */
interface StoredSchedule extends SavedSchedule {
  readonly triggers: readonly string[];
}

/** A schedule of which these may be left out: then they stay. */
export type ScheduleForm = Omit<Schedule, KeptKey> & Partial<Pick<Schedule, KeptKey>>;

type KeptKey = "hour" | "weekDay" | "sendsUnchanged" | "withNames";

export function readSchedule(): SavedSchedule {
  const { triggers: _, ...schedule } = stored();
  return schedule;
}

/** Saves the schedule, which belongs to this user from now on: their triggers replace those of the user before. */
export function saveSchedule(schedule: ScheduleForm): string {
  const { refresh, digest, hour, weekDay, sendsUnchanged, withNames } = { ...stored(), ...schedule };
  const to = digest === "off" ? "" : checkedRecipients(schedule.to);
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) throw new UserError("Choose an hour from 0 to 23.");
  removeOwnTriggers();
  const triggers = [
    ...install(handlers.refresh, refresh, hour, weekDay),
    ...install(handlers.digest, digest, (hour + 1) % 24, weekDay),
  ];
  const user = triggers.length === 0 ? "" : effectiveUser();
  const next: StoredSchedule = { refresh, digest, to, sendsUnchanged, withNames, hour, weekDay, user, triggers };
  setDocumentProperties({ [name]: JSON.stringify(next) });
  return sentenceOf(next);
}

/**
 * Whether a trigger is the one of the schedule. One that is not, because the schedule was changed or switched off, also
 * by another user, removes itself: only its own user can see it.
 */
export function isCurrentTrigger(event: { readonly triggerUid?: string } | undefined): boolean {
  const id = event?.triggerUid;
  if (id === undefined || stored().triggers.includes(id)) return true;
  // An earlier version did not record its triggers.
  if (documentProperties()[name] !== undefined && !documentProperties()[name]?.includes('"triggers"')) return true;
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
  }
  return false;
}

function stored(): StoredSchedule {
  try {
    return { ...nothing, ...JSON.parse(documentProperties()[name] ?? "{}") };
  } catch {
    return nothing;
  }
}

function removeOwnTriggers(): void {
  const ours = new Set(Object.values(handlers));
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (ours.has(trigger.getHandlerFunction())) ScriptApp.deleteTrigger(trigger);
  }
}

/** Returns the id of the trigger, if the rhythm needs one. */
function install(handler: string, rhythm: Rhythm, hour: number, weekDay: Schedule["weekDay"]): readonly string[] {
  const clock = ScriptApp.newTrigger(handler).timeBased();
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  switch (rhythm) {
    case "off":
      return [];
    case "hourly":
      return [clock.everyHours(1).create().getUniqueId()];
    case "daily":
      return [clock.everyDays(1).atHour(hour).inTimezone(zone).create().getUniqueId()];
    case "weekly":
      return [clock.onWeekDay(ScriptApp.WeekDay[weekDay]).atHour(hour).inTimezone(zone).create().getUniqueId()];
    case "monthly":
      return [clock.onMonthDay(1).atHour(hour).inTimezone(zone).create().getUniqueId()];
  }
}

function sentenceOf({ refresh, digest, to, sendsUnchanged, hour, user }: StoredSchedule): string {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const at = (rhythm: Rhythm, from: number) =>
    rhythm === "hourly" ? rhythm : `${rhythm}, between ${from}:00 and ${from + 1}:00 (${zone})`;
  return [
    refresh === "off" ? "Nothing is refreshed by itself." : `Everything is refreshed ${at(refresh, hour)}.`,
    digest === "off" ? "No digest is sent." : `A digest goes to ${to} ${at(digest, (hour + 1) % 24)}.`,
    ...(digest === "off" || sendsUnchanged ? [] : ["None is sent when nothing changed."]),
    ...(user === "" ? [] : [`Runs as ${user}.`]),
  ].join(" ");
}

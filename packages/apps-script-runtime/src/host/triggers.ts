import { ServiceError } from "../link/question.ts";
import { instantOfWall, wallMs } from "./workbook/zoned-time.ts";

/** A time-driven trigger: what was asked for, whose it is, and when it was installed. */
export interface InstalledTrigger {
  readonly id: string;
  readonly handler: string;
  /** The user as whom it runs: the one who installed it. */
  readonly user: string;
  readonly installedAt: number;
  readonly everyHours?: number;
  readonly everyDays?: number;
  readonly weekDay?: string;
  readonly monthDay?: number;
  readonly atHour?: number;
  readonly nearMinute?: number;
  /** IANA name. Without it, hours are those of the script's time zone. */
  readonly timeZone?: string;
}

const mostOfUser = 20;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weekDays = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];

/**
 * The triggers of the script, 20 at most for each user. A user sees and deletes only their own, the owner too.
 *
 * @see https://developers.google.com/apps-script/reference/script/script-app#getProjectTriggers()
 * @see https://developers.google.com/apps-script/guides/services/quotas
 */
export function createTriggers(now: () => number) {
  let triggers: readonly InstalledTrigger[] = [];
  let made = 0;
  return {
    all: () => triggers,
    of: (user: string) => triggers.filter((trigger) => trigger.user === user),
    install(plan: Omit<InstalledTrigger, "id" | "user" | "installedAt">, user: string): InstalledTrigger {
      if (triggers.filter((trigger) => trigger.user === user).length >= mostOfUser) {
        throw new ServiceError("This script has too many triggers. Triggers must be deleted before more can be added.");
      }
      made += 1;
      const installed = { ...plan, id: `trigger-${made}`, user, installedAt: now() };
      triggers = [...triggers, installed];
      return installed;
    },
    remove(id: string, user: string) {
      triggers = triggers.filter((trigger) => trigger.id !== id || trigger.user !== user);
    },
  };
}

/**
 * Returns when a trigger fires next, after an instant. Google chooses the minute within the hour, or within 15 minutes of
 * `nearMinute`; here it is always the middle.
 *
 * @see https://developers.google.com/apps-script/reference/script/clock-trigger-builder
 */
export function nextFiring(trigger: InstalledTrigger, afterMs: number, scriptTimeZone: string): number {
  const { installedAt, everyHours, everyDays = 1, timeZone = scriptTimeZone, nearMinute = 30 } = trigger;
  if (everyHours !== undefined) {
    const step = everyHours * hourMs;
    return installedAt + (Math.floor((afterMs - installedAt) / step) + 1) * step;
  }
  const minuteOfDay = (trigger.atHour ?? 0) * 60 + nearMinute;
  const firstDay = Math.floor(wallMs(installedAt, timeZone) / dayMs);
  for (let day = Math.floor(wallMs(afterMs, timeZone) / dayMs); ; day += 1) {
    const at = instantOfWall(day * dayMs + minuteOfDay * 60_000, timeZone);
    if (at > afterMs && isDay(trigger, day, firstDay, everyDays)) return at;
  }
}

function isDay({ weekDay, monthDay }: InstalledTrigger, day: number, firstDay: number, everyDays: number): boolean {
  const date = new Date(day * dayMs);
  if (weekDay !== undefined) return weekDays[date.getUTCDay()] === weekDay;
  if (monthDay !== undefined) return date.getUTCDate() === monthDay;
  return (day - firstDay) % everyDays === 0;
}

import type { InstalledTrigger } from "../host/triggers.ts";
import type { Permissions } from "./permissions.ts";
import type { Surroundings } from "./surroundings.ts";

const weekDays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
type Plan = Omit<InstalledTrigger, "id" | "user" | "installedAt">;

const everyHours = [1, 2, 4, 6, 8, 12];

/**
 * The script's triggers. A user sees and deletes only their own.
 *
 * @see https://developers.google.com/apps-script/reference/script/script-app
 */
export function createScriptApp({ ask }: Surroundings, { demand }: Permissions) {
  const allow = (method: string) => demand(`ScriptApp.${method}`, "script.scriptapp", "FULL");
  const trigger = ({ id, handler }: InstalledTrigger) => ({
    getUniqueId: () => id,
    getHandlerFunction: () => handler,
  });
  const builder = (plan: Plan): Record<string, (value: never) => unknown> => ({
    everyHours(hours: number) {
      if (!everyHours.includes(hours)) throw new Error("Invalid argument: hours");
      return builder({ ...plan, everyHours: hours });
    },
    everyDays: (days: number) => builder({ ...plan, everyDays: days }),
    onWeekDay: (weekDay: string) => builder({ ...plan, weekDay }),
    onMonthDay(monthDay: number) {
      if (monthDay < 1 || monthDay > 31) throw new Error("Invalid argument: day");
      return builder({ ...plan, monthDay });
    },
    atHour(atHour: number) {
      if (!Number.isInteger(atHour) || atHour < 0 || atHour > 23) throw new Error("Invalid argument: hour");
      return builder({ ...plan, atHour });
    },
    nearMinute: (nearMinute: number) => builder({ ...plan, nearMinute }),
    inTimezone(timeZone: string) {
      if (!isTimeZone(timeZone)) throw new Error(`Invalid argument: ${timeZone}`);
      return builder({ ...plan, timeZone });
    },
    create: () => trigger(ask("Trigger.install", plan) as InstalledTrigger),
  });

  return {
    AuthMode: { NONE: "NONE", LIMITED: "LIMITED", FULL: "FULL", CUSTOM_FUNCTION: "CUSTOM_FUNCTION" },
    WeekDay: Object.fromEntries(weekDays.map((day) => [day, day])),
    getProjectTriggers() {
      allow("getProjectTriggers");
      return (ask("Trigger.all") as readonly InstalledTrigger[]).map(trigger);
    },
    deleteTrigger(installed: ReturnType<typeof trigger>) {
      allow("deleteTrigger");
      ask("Trigger.remove", installed.getUniqueId());
    },
    newTrigger(handler: string) {
      allow("newTrigger");
      return { timeBased: () => builder({ handler }) };
    },
  };
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en-US", { timeZone: name }));
  } catch {
    return false;
  }
}

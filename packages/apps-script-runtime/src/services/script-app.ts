import type { InstalledTrigger } from "../host/triggers.ts";
import type { Permissions } from "./permissions.ts";
import type { Surroundings } from "./surroundings.ts";

const weekDays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
const everyHours = [1, 2, 4, 6, 8, 12];

export function createScriptApp({ ask }: Surroundings, { demand }: Permissions) {
  const allow = (method: string) => demand(`ScriptApp.${method}`, "script.scriptapp", "FULL");
  const trigger = ({ id, handler }: InstalledTrigger) => ({
    getUniqueId: () => id,
    getHandlerFunction: () => handler,
  });
  const builder = (plan: Omit<InstalledTrigger, "id">): Record<string, (value: never) => unknown> => ({
    everyHours(hours: number) {
      if (!everyHours.includes(hours)) throw new Error("Invalid argument: hours");
      return builder({ ...plan, everyHours: hours });
    },
    everyDays: (days: number) => builder({ ...plan, everyDays: days }),
    onWeekDay: (weekDay: string) => builder({ ...plan, weekDay }),
    atHour: (atHour: number) => builder({ ...plan, atHour }),
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

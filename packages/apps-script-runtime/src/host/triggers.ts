import { ServiceError } from "../link/sync-link.ts";

/** A time-driven trigger, as it was asked for. */
export interface InstalledTrigger {
  readonly id: string;
  readonly handler: string;
  readonly everyHours?: number;
  readonly everyDays?: number;
  readonly weekDay?: string;
  readonly atHour?: number;
}

const most = 20;

/** The triggers of the script. */
export function createTriggers() {
  let triggers: readonly InstalledTrigger[] = [];
  let made = 0;
  return {
    all: () => triggers,
    install(trigger: Omit<InstalledTrigger, "id">): InstalledTrigger {
      if (triggers.length >= most) {
        throw new ServiceError("This script has too many triggers. Triggers must be deleted before more can be added.");
      }
      made += 1;
      const installed = { ...trigger, id: `trigger-${made}` };
      triggers = [...triggers, installed];
      return installed;
    },
    remove(id: string) {
      triggers = triggers.filter((trigger) => trigger.id !== id);
    },
  };
}

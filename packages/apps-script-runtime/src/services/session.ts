import type { Surroundings } from "./services.ts";

export function createSession({ timeZone }: Surroundings) {
  return { getScriptTimeZone: () => timeZone };
}

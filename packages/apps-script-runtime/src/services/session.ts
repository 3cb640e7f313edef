import type { Surroundings } from "./surroundings.ts";

export function createSession({ timeZone }: Surroundings) {
  return { getScriptTimeZone: () => timeZone };
}

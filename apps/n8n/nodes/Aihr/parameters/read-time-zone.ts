import { isBlank, parameterError } from "./parameter-error.ts";

/**
 * Reads the name of a time zone; `otherwise` if it is blank.
 *
 * @throws UserError with the parameter's name for a zone that does not exist
 */
export function readTimeZone(value: unknown, parameter: string, otherwise: string): string {
  if (isBlank(value)) return otherwise;
  if (typeof value === "string" && isTimeZone(value.trim())) return value.trim();
  throw parameterError(parameter, "a name such as Europe/Amsterdam", value);
}

/** Zones that exist. Asking costs as much as formatting hundreds of dates, and each input item asks. */
const known = new Set<string>();

function isTimeZone(timeZone: string): boolean {
  if (known.has(timeZone)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    return false;
  }
  known.add(timeZone);
  return true;
}

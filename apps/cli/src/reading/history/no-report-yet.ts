import { exitCodes } from "../../world/exit-code.ts";
import { UserError } from "../../world/user-error.ts";

/** The refusal of a history without reports. */
export function noReportYet(): UserError {
  return new UserError("The history has no report yet. Record one with aihr record.", exitCodes.refused);
}

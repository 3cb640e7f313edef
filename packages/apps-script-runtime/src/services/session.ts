import type { Permissions } from "./permissions.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * The user, and the script's time zone, which may differ from the spreadsheet's. A formula does not know who looks at it.
 *
 * @see https://developers.google.com/apps-script/reference/base/session
 */
export function createSession({ scriptTimeZone, user, kind }: Surroundings, { demand }: Permissions) {
  const email = (method: string) => () => {
    demand(`Session.${method}`, "userinfo.email", "LIMITED", "FULL", "CUSTOM_FUNCTION");
    const address = kind === "formula" ? "" : user;
    return { getEmail: () => address };
  };
  return {
    getScriptTimeZone: () => scriptTimeZone,
    getEffectiveUser: email("getEffectiveUser"),
    getActiveUser: email("getActiveUser"),
  };
}

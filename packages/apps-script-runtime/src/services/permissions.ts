import type { AuthMode } from "../execution/call.ts";
import type { Surroundings } from "./surroundings.ts";

const scopeBase = "https://www.googleapis.com/auth/";

/** Whether this execution may call a service. */
export interface Permissions {
  /** Throws Google's message unless the mode allows it and the manifest asks for the scope. */
  demand(call: string, scope: string | null, ...modes: readonly AuthMode[]): void;
}

export function createPermissions({ mode, scopes }: Surroundings): Permissions {
  return {
    demand(call, scope, ...modes) {
      const required = scope ? `${scopeBase}${scope}` : "";
      if (!modes.includes(mode)) {
        throw new Error(
          `You do not have permission to call ${call}.${required && ` Required permissions: ${required}`}`,
        );
      }
      if (scope && !scopes.some((each) => grants(each, required))) {
        throw new Error(`Specified permissions are not sufficient to call ${call}. Required permissions: ${required}`);
      }
    },
  };
}

/** `spreadsheets` grants what `spreadsheets.currentonly` does. */
function grants(scope: string, required: string): boolean {
  return scope === required || required.startsWith(`${scope}.`);
}

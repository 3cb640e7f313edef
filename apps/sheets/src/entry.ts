import { globalHandlers } from "./actions/table.ts";
import { customFunctions } from "./functions/table.ts";

/** Custom functions by name, for the stubs that Google sees. */
export const functions = Object.fromEntries(customFunctions.map(({ name, run }) => [name, run]));

/** What menus, sidebar and triggers call, by name. */
export const handlers = Object.fromEntries(globalHandlers.map(({ name, run }) => [name, run]));

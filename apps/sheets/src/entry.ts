import { handlers as handlerTable } from "./actions/table.ts";
import { functions as functionTable } from "./functions/table.ts";

/** Custom functions by name, for the stubs that Google sees. */
export const functions = Object.fromEntries(functionTable.map(({ name, run }) => [name, run]));

/** What menus, sidebar and triggers call, by name. */
export const handlers = Object.fromEntries(handlerTable.map(({ name, run }) => [name, run]));

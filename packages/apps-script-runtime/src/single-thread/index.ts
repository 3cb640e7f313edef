export type { ScriptReply, ScriptRequest } from "../host/url-fetch.ts";
export { ServiceError } from "../link/question.ts";
export type { ScriptControls } from "../script-controls.ts";
export { openSingleThread, type SingleThreadOptions } from "./open-single-thread.ts";
export type { LoadScript } from "./plain-realm.ts";

import { AihrError } from "./aihr-error.ts";

/** A setting that cannot work; nothing was sent. */
export function invalidSetting(path: string, message: string): AihrError {
  return new AihrError({ code: "invalid-setting", path, message });
}

/** A query that cannot work; nothing was sent. */
export function invalidQuery(path: string, message: string): AihrError {
  return new AihrError({ code: "invalid-query", path, message });
}

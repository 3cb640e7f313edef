import { AihrError, type AihrErrorCode } from "./aihr-error.ts";

/** A setting that cannot work; nothing was sent. */
export function invalidSetting(path: string, message: string): AihrError {
  return invalid("invalid-setting", path, message);
}

/** A query that cannot work; nothing was sent. */
export function invalidQuery(path: string, message: string): AihrError {
  return invalid("invalid-query", path, message);
}

function invalid(code: AihrErrorCode, path: string, message: string): AihrError {
  return new AihrError({ code, path, message, retryable: false });
}

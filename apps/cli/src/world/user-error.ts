import { exitCodes } from "./exit-code.ts";

/** Something that the user can fix, in words that say how. Shown without a stack. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly exitCode: number;

  constructor(message: string, exitCode: number = exitCodes.wrongUsage) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The system's name for a failure, such as `EADDRINUSE`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

import { exitCodes } from "./exit-code.ts";
import { systemCode, UserError } from "./user-error.ts";

/** A server that the system does not let us open. */
export interface RefusedServer {
  /** What it serves, such as `sandbox`. */
  readonly what: string;
  readonly port: number;
  readonly hostname: string;
  /** The port of one that is given none. */
  readonly usualPort: number;
}

/** The error for a port or an address that cannot be had. */
export function refusePort(error: unknown, server: RefusedServer): UserError {
  return new UserError(reason(systemCode(error), server), exitCodes.refused);
}

function reason(code: string | undefined, { what, port, hostname, usualPort }: RefusedServer): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is taken, perhaps by another ${what}. Choose another: --port ${port + 1}, or --port 0 for any.`;
    case "EACCES":
      return `Port ${port} is for administrators only. Choose one from 1024 on: --port ${usualPort}.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine has no address ${hostname}. Leave out --host, or choose 0.0.0.0 for all of its addresses.`;
    default:
      return `The ${what} cannot be served on ${hostname}, port ${port}: the system says ${code ?? "no"}.`;
  }
}

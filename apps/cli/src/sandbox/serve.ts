import type { Sandbox } from "@aihr-plugins/sandbox";
import { type ServedSandbox, serveSandbox } from "@aihr-plugins/sandbox/http";
import { exitCodes } from "../world/exit-code.ts";
import { systemCode, UserError } from "../world/user-error.ts";

/** The port of a sandbox that was given none. */
export const usualPort = 4010;

/**
 * Serves a sandbox on a port of this machine.
 *
 * @throws UserError when the port or the host cannot be had
 */
export async function serve(sandbox: Sandbox, port: number, hostname?: string): Promise<ServedSandbox> {
  try {
    return await serveSandbox({ sandbox, port, ...(hostname !== undefined && { hostname }) });
  } catch (error) {
    throw new UserError(reason(systemCode(error), port, hostname), exitCodes.refused);
  }
}

/** Serves a sandbox on the usual port, or on any other when that is taken. */
export async function serveSomewhere(sandbox: Sandbox): Promise<ServedSandbox> {
  try {
    return await serveSandbox({ sandbox, port: usualPort });
  } catch {
    return serve(sandbox, 0);
  }
}

function reason(code: string | undefined, port: number, hostname = "127.0.0.1"): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is taken, perhaps by another sandbox. Choose another: --port ${port + 1}, or --port 0 for any.`;
    case "EACCES":
      return `Port ${port} is for administrators only. Choose one from 1024 on: --port ${usualPort}.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine has no address ${hostname}. Leave out --host, or choose 0.0.0.0 for all of its addresses.`;
    default:
      return `The sandbox cannot be served on ${hostname}, port ${port}: the system says ${code ?? "no"}.`;
  }
}

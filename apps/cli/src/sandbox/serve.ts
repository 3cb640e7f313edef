import type { Sandbox } from "@aihr-plugins/sandbox";
import { type ServedSandbox, serveSandbox } from "@aihr-plugins/sandbox/http";
import { refusePort } from "../world/refuse-port.ts";

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
    throw refusePort(error, { what: "sandbox", port, hostname: hostname ?? "127.0.0.1", usualPort });
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

import { capNewObjects, type ServedFeed, type ServeFeedOptions, serveFeed } from "@aihr-plugins/feed/http";
import { exitCodes } from "../../world/exit-code.ts";
import { systemCode, UserError } from "../../world/user-error.ts";

/** Serves a feed. @throws UserError when the port or the address cannot be had */
export async function openFeedServer(options: ServeFeedOptions): Promise<ServedFeed> {
  capNewObjects();
  try {
    return await serveFeed(options);
  } catch (error) {
    const { port = 0, hostname = "127.0.0.1" } = options;
    throw new UserError(reason(systemCode(error), port, hostname), exitCodes.refused);
  }
}

function reason(code: string | undefined, port: number, hostname: string): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is taken, perhaps by another feed. Choose another: --port ${port + 1}, or --port 0 for any.`;
    case "EACCES":
      return `Port ${port} is for administrators only. Choose one from 1024 on: --port 4020.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine has no address ${hostname}. Leave out --host, or choose 0.0.0.0 for all of its addresses.`;
    default:
      return `The feed cannot be served on ${hostname}, port ${port}: the system says ${code ?? "no"}.`;
  }
}

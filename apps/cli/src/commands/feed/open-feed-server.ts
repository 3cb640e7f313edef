import { capNewObjects, type ServedFeed, type ServeFeedOptions, serveFeed } from "@aihr-plugins/feed/http";
import { refusePort } from "../../world/refuse-port.ts";

/** The port of a feed that was given none. */
export const usualFeedPort = 4020;

/** Serves a feed. @throws UserError when the port or the address cannot be had */
export async function openFeedServer(options: ServeFeedOptions): Promise<ServedFeed> {
  capNewObjects();
  try {
    return await serveFeed(options);
  } catch (error) {
    const { port = usualFeedPort, hostname = "127.0.0.1" } = options;
    throw refusePort(error, { what: "feed", port, hostname, usualPort: usualFeedPort });
  }
}

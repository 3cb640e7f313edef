import { newToken } from "@aihr-plugins/feed/http";
import { withFeedDatabase } from "../../reading/history/with-feed-database.ts";
import { withRecordedYear } from "../../reading/history/with-recorded-year.ts";
import { paperOf } from "../../rendering/terminal/paper.ts";
import type { World } from "../../world/world.ts";
import { type FeedServerOptions, serveUntilStopped } from "./serve-history.ts";

/** Serves a year of made-up learners until the user stops it. */
export async function serveDemoFeed(options: FeedServerOptions, world: World): Promise<void> {
  await withRecordedYear({}, world, async (location) => {
    const { token, kept } = newToken("demo", world.now());
    await withFeedDatabase(location, async (source) => {
      await serveUntilStopped(
        { ...options, ...source },
        () => [kept],
        world,
        (served, address) => {
          const { paint } = paperOf(world.stdout);
          return `${paint("bold", "The feed serves a year of made-up learners. Ctrl-C ends it.")}

  Feed: ${address}/odata/
  Token: ${token}

  Connect: ${served.url}/ says how, for Excel, Power BI and Tableau
  Try it: curl -u "x:${token}" "${served.url}/odata/Enrollments?\\$top=3"

`;
        },
      );
    });
  });
}

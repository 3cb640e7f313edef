import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newToken } from "@aihr-plugins/feed/http";
import { lastMidnight } from "@aihr-plugins/sandbox";
import manifest from "../../../package.json" with { type: "json" };
import { withFeedDatabase } from "../../reading/history/with-feed-database.ts";
import { withHistory } from "../../reading/history/with-history.ts";
import { paperOf } from "../../rendering/terminal/paper.ts";
import { recordYear } from "../../sandbox/record-year.ts";
import { tell, type World } from "../../world/world.ts";
import { type FeedServerOptions, serveUntilStopped } from "./serve-history.ts";

/** Serves a year of made-up learners until the user stops it. The history is in a temporary folder, and goes with it. */
export async function serveDemoFeed(options: FeedServerOptions, world: World): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "aihr-feed-"));
  try {
    const location = { kind: "file", path: join(folder, "learning.db") } as const;
    await tell(world, "Recording a year of made-up learners…\n");
    await withHistory(location, { create: true }, async (history) => {
      const until = Date.parse(lastMidnight(world.now()));
      await recordYear(history, { until, toolVersion: `aihr ${manifest.version}`, signal: world.signal });
    });
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
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

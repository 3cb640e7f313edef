import { fileURLToPath } from "node:url";
import { closeCommand, openCommand, resetWorld, type Screen, world } from "@aihr-plugins/raycast-test-kit";
import { sandboxApiKey } from "@aihr-plugins/sandbox";
import type { LaunchProps } from "@raycast/api";
import type { FunctionComponent } from "react";
import { onTestFinished } from "vitest";
import { type Served, type Serving, serve } from "./served.ts";

/** Sets a fresh Raycast whose preferences lead to this server. */
export function setUp(served: Pick<Served, "url">, apiKey = sandboxApiKey): void {
  resetWorld({
    preferences: { baseUrl: served.url, apiKey },
    environment: { extensionName: "aihr", assetsPath: fileURLToPath(new URL("../../assets", import.meta.url)) },
  });
}

/** Opens a command as Raycast would; what it kept before stays. */
export function launch<P extends object>(Command: FunctionComponent<P>, props?: Partial<LaunchProps>): Screen {
  closeCommand();
  const all = { arguments: {}, launchType: "userInitiated", ...props };
  const screen = openCommand(<Command {...(all as unknown as P)} />);
  onTestFinished(() => screen.close());
  return screen;
}

/** A server, a fresh Raycast, and the command open with all learners in it. */
export async function launched<P extends object>(Command: FunctionComponent<P>, serving?: Serving) {
  const served = await serve(serving);
  setUp(served);
  const screen = launch(Command);
  await screen.until(() => screen.rows().length > 0 && screen.main()?.props["isLoading"] === false);
  return { served, screen, world };
}

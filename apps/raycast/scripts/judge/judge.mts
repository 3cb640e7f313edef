import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ray } from "./ray.mts";
import { serveRaycast } from "./raycast-service.mts";

/** Runs Raycast's own lint and validation on an extension, without the network. Throws if either fails. */
export async function judge(folder: string): Promise<void> {
  const service = await serveRaycast();
  // Raycast's tools keep settings below the home folder, which a check must not touch.
  const home = await mkdtemp(join(tmpdir(), "ray-home-"));
  try {
    const env = { RAY_APIURL: service.url, HOME: home, CI: "true" };
    for (const command of ["lint", "validate"]) {
      await ray(folder, [command, "--non-interactive", "--schema", `${service.url}/schemas/extension.json`], env);
    }
  } finally {
    service.close();
    await rm(home, { recursive: true });
  }
}

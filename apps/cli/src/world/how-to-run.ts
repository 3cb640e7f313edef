import type { World } from "./world.ts";

/** Returns how the user runs `aihr`, for commands to copy: in a clone of the repository, through its package manager. */
export function howToRun({ env }: Pick<World, "env">): string {
  return env["npm_package_name"] === "aihr-plugins" ? "npx -y pnpm@12 aihr" : "aihr";
}

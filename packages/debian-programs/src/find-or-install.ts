import { execFileSync } from "node:child_process";

/**
 * Returns what `find` finds. If that is undefined, installs the Debian packages first, which needs root, or `sudo` without
 * a password.
 *
 * @throws Error that says what to install, if that is not possible here
 *
 * @example
 * const redis = findOrInstall(() => globSync("/usr/bin/redis-server").at(0), ["redis-server"]);
 */
export function findOrInstall<Programs>(find: () => Programs | undefined, packages: readonly string[]): Programs {
  const found = find();
  if (found !== undefined) return found;
  console.log(`Installing from Debian, once: ${packages.join(" ")}`);
  const command = `apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  try {
    runAsRoot("apt-get update");
    runAsRoot(command);
  } catch (cause) {
    throw new Error(`Debian packages are missing and could not be installed. Run as root: ${command}`, { cause });
  }
  const installed = find();
  if (installed === undefined) throw new Error(`Installed, but without the expected programs: ${packages.join(" ")}`);
  return installed;
}

// In runlevel 1 Debian does not start the services that it installs; tests start separate ones.
const environment = ["RUNLEVEL=1", "DEBIAN_FRONTEND=noninteractive"];

function runAsRoot(command: string): void {
  const words = ["env", ...environment, ...command.split(" ")];
  const [program = "", ...args] = process.getuid?.() === 0 ? words : ["sudo", "-n", ...words];
  execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });
}

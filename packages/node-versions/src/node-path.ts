import { createRequire } from "node:module";

/** The Node versions that published packages must run on, oldest first, by major version. */
export const supportedNodes = [20, 22, 24] as const;

/** A Node that is too old for every published package and for most of today's syntax. Only for Intel machines. */
export const ancientNode = 8;

/**
 * Returns the path of a Node binary from npm, or undefined on a machine that npm has none for, such as a Mac.
 *
 * @example
 * execFileSync(nodePath(20) ?? process.execPath, ["--version"]);
 */
export function nodePath(major: (typeof supportedNodes)[number] | typeof ancientNode): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(`node-${major}-${process.platform}-${process.arch}/bin/node`);
  } catch {
    return undefined;
  }
}

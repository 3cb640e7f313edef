import { createHash } from "node:crypto";

const meanMs = 20;

/** How long a page takes in a round, in milliseconds: the same for everybody who asks for it. */
export function delayMs(latency: string, round: number, page: number): number {
  return latency === "fixed" ? meanMs : -meanMs * Math.log(1 - chance(`${round}/${page}`));
}

/** A number in [0, 1) that a text stands for. */
function chance(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE() / 2 ** 32;
}

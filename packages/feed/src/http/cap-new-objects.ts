import { setFlagsFromString } from "node:v8";

/**
 * Keeps V8 from enlarging the space for new objects, which a server that writes page after page would let grow to several
 * times what is in use. To be called once, when a process begins to serve.
 */
export function capNewObjects(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}

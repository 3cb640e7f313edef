import type { Browser } from "playwright-core";
import { chromiumPath } from "./chromium-path.ts";

/** Opens Debian's Chromium, which is installed if it is missing. Its own sandbox does not work for root, as containers have. */
export async function openChromium(): Promise<Browser> {
  // Tests of other programs need not load it.
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
}

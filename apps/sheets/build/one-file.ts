import { createHash } from "node:crypto";
import type { Bundle } from "./bundle.ts";

/** Everything in one file that can be pasted into the script editor, and its SHA-256 as `sha256sum -c` reads it. */
export function oneFile({ "Code.js": code, "Sidebar.html": page }: Bundle) {
  const text = `${code}\nvar AIHR_SIDEBAR = ${JSON.stringify(page)};\n`;
  return { text, checksum: `${createHash("sha256").update(text).digest("hex")}  aihr-for-sheets.gs\n` };
}

import { inspectSource, touchedOnLoad } from "@aihr-plugins/apps-script-runtime";
import type { Bundle } from "./bundle.ts";

/** Why Google would not take a bundle, or would show no menu. Nothing when all is well. */
export function complaintsAbout({ "Code.js": code, "Sidebar.html": page }: Bundle): readonly string[] {
  const refused = inspectSource(code).map(({ line, text }) => `Code.js:${line}: ${text}`);
  if (refused.length > 0) return refused;
  return [
    ...touchedOnLoad(code).map((service) => `Code.js touches ${service} while it loads`),
    ...(/<!-{2} \w+ -{2}>/.test(page) ? ["Sidebar.html lacks a part"] : []),
    ...(/(src|href)="(https?:)?\/\//.test(page) ? ["Sidebar.html loads something from elsewhere"] : []),
  ];
}

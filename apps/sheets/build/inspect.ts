import { inspectSource, touchedOnLoad } from "@aihr-plugins/apps-script-runtime";
import type { Bundle } from "./bundle.ts";

/** Methods that came after ES2020: syntax can be lowered, these cannot. */
const newer = /\.(at|findLast|findLastIndex|replaceAll|toSorted|toReversed|toSpliced)\(|Object\.(hasOwn|groupBy)\(/g;

/** Why Google would not take a bundle, or would show no menu. Nothing when all is well. */
export function complaintsAbout({ "Code.js": code, "Sidebar.html": page }: Bundle): readonly string[] {
  const refused = inspectSource(code).map(({ line, text }) => `Code.js:${line}: ${text}`);
  if (refused.length > 0) return refused;
  return [
    ...touchedOnLoad(code).map((service) => `Code.js touches ${service} while it loads`),
    ...(code.match(newer) ?? []).map((method) => `Code.js calls ${method}), which Google's engine may not have yet`),
    ...(/<!-{2} \w+ -{2}>/.test(page) ? ["Sidebar.html lacks a part"] : []),
    ...(/(src|href)="(https?:)?\/\//.test(page) ? ["Sidebar.html loads something from elsewhere"] : []),
  ];
}

import { createMarkdownRenderer, disposeMdItInstance, type MarkdownOptions } from "vitepress";

/** Returns VitePress's renderer with these options. It keeps one for each process, whatever the options are. */
export function openRenderer(folder: string, options: MarkdownOptions) {
  disposeMdItInstance();
  return createMarkdownRenderer(folder, options);
}

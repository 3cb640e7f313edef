import type { OfferedAction } from "../src/actions/actions.ts";
import type { CustomFunction } from "../src/functions/table.ts";

/** The functions as the sidebar's reference. */
export function referenceHtml(functions: readonly CustomFunction[]): string {
  return functions
    .map(
      ({ name, summary, parameters, gives, examples }) => `
        <h3>${name}(${parameters.map((parameter) => parameter.name).join(", ")})</h3>
        <p class="text">${escapeHtml(summary)} Gives: ${escapeHtml(gives)}</p>
        ${parameters.length === 0 ? "" : `<dl>${parameters.map(({ name: each, text }) => `<dt>${each}</dt><dd>${escapeHtml(text)}</dd>`).join("")}</dl>`}
        ${examples.map((example) => `<code class="example">${escapeHtml(example)}</code>`).join("")}`,
    )
    .join("\n");
}

/** The actions as the sidebar's buttons. */
export function actionsHtml(actions: readonly OfferedAction[]): string {
  return actions
    .map(
      ({ handler, caption, text }) => `
        <div class="action">
          <button type="button" data-action="${handler}" aria-describedby="${handler}-text">${escapeHtml(caption)}</button>
          <p class="text" id="${handler}-text">${escapeHtml(text)}</p>
        </div>`,
    )
    .join("");
}

/** The functions as the README's table. */
export function referenceMarkdown(functions: readonly CustomFunction[]): string {
  const lines = functions.map(({ name, summary, parameters, examples }) => {
    const names = parameters.map(({ name: each, text }) => (text.startsWith("Optional.") ? `[${each}]` : each));
    return `| \`=${name}(${names.join(", ")})\` | ${summary} | ${examples.map((each) => `\`${each}\``).join("<br>")} |`;
  });
  return ["| function | what it gives | examples |", "| --- | --- | --- |", ...lines].join("\n");
}

/** The actions as the README's table. */
export function actionsMarkdown(actions: readonly OfferedAction[]): string {
  const lines = actions.map(({ caption, text }) => `| ${caption} | ${text} |`);
  return ["| menu item | what it does |", "| --- | --- |", ...lines].join("\n");
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

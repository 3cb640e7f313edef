/** Text that is HTML already. Everything else is escaped when it is put into a template. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes. Nothing is shown for null. */
export type Content = string | number | null | Html | readonly Html[];

/**
 * Returns HTML in which every value is escaped, unless it is HTML itself: a hostile name can change no structure.
 *
 * @example
 * html`<td>${program.name}</td>`;
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts.map((part, at) => part + textOf(values[at] ?? null)).join(""));
}

function textOf(value: Content): string {
  if (value === null) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(({ text }) => text).join("");
  return String(value).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

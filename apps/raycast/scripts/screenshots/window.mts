import { find, type Screen, text } from "@aihr-plugins/raycast-test-kit";
import { detailBody } from "./detail-body.mts";
import { type Appearance, escapeHtml, iconHtml } from "./html.mts";
import { listBody } from "./list-body.mts";
import { css } from "./style.mts";

interface Options {
  readonly title: string;
  /** The text in the search bar. */
  readonly typed: string;
  readonly appearance: Appearance;
}

/** A page that shows a screen in a window like Raycast's. */
export function windowOf(screen: Screen, { title, typed, appearance }: Options): string {
  const main = screen.main();
  const isList = main?.type === "List";
  const placeholder = String(main?.props["searchBarPlaceholder"] ?? "Search");
  const search = isList
    ? `<span class="${typed === "" ? "placeholder" : "typed"}">${escapeHtml(typed === "" ? placeholder : typed)}</span>`
    : `<span class="typed">‹ ${escapeHtml(title)}</span>`;
  const chosen = chosenFilter(screen);
  const filter =
    chosen === undefined
      ? ""
      : `<span class="filter">${escapeHtml(chosen)} ${iconHtml("chevron-down-16", appearance)}</span>`;
  const [first] = screen.actions();
  return `<!doctype html><meta charset="utf-8"><style>${css(appearance)}</style>
    <main>
      <header>${search}${filter}</header>
      <section class="body">${isList ? listBody(screen, appearance) : detailBody(main, appearance)}</section>
      <footer><span class="name">${escapeHtml(title)}</span><span>${escapeHtml(first?.title ?? "")} <kbd>↵</kbd> &nbsp;│&nbsp; Actions <kbd>⌘</kbd> <kbd>K</kbd></span></footer>
    </main>`;
}

/** The title of what the dropdown in the search bar has chosen. */
function chosenFilter(screen: Screen): string | undefined {
  const [dropdown] = find(screen.view(), "List.Dropdown");
  const items = find(dropdown, "List.Dropdown.Item");
  return text(items.find(({ props }) => props["value"] === dropdown?.props["value"])?.props["title"]);
}

import type { DashboardContent } from "../content/dashboard-content.ts";
import { sections } from "../sections/sections.ts";
import { type DashboardView, firstView, listedAtOnce, nextOrder } from "../view/dashboard-view.ts";
import { showTips } from "./show-tips.ts";
import { hashOf, viewOfHash } from "./view-in-hash.ts";

const content: DashboardContent = JSON.parse(document.getElementById("content")?.textContent ?? "");
const scopePicker = document.querySelector<HTMLSelectElement>("#scope");
const periodPicker = document.querySelector<HTMLSelectElement>("#period");
const search = document.querySelector<HTMLInputElement>("#search");

let view: DashboardView = { ...firstView, ...viewOfHash(content, location.hash), chartWidth: chartWidth() };

/** Changes what is shown, and keeps the focus where it was. */
function show(change: Partial<DashboardView>): void {
  view = { ...view, ...change };
  const focused = focusedPlace();
  for (const [id, part] of Object.entries(sections(content, view))) {
    const place = document.getElementById(id);
    if (place !== null && place.innerHTML !== part.text) replace(place, part.text);
  }
  document.title = document.getElementById("heading")?.textContent ?? content.title;
  if (focused !== null) document.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
  if (scopePicker !== null) scopePicker.value = String(view.scope);
  if (periodPicker !== null)
    periodPicker.value = [...periodPicker.options].some(({ value }) => value === String(view.weeks))
      ? String(view.weeks)
      : "";
}

/** A table that was opened or scrolled stays as it is. */
function replace(place: HTMLElement, text: string): void {
  const isOpen = place.querySelector("details")?.open === true;
  const scrolled = place.querySelector(".scroll")?.scrollTop ?? 0;
  place.innerHTML = text;
  const details = place.querySelector("details");
  if (details !== null) details.open = isOpen;
  const scroll = place.querySelector(".scroll");
  if (scroll !== null) scroll.scrollTop = scrolled;
}

/** A selector of the focused button, since its element will be another one. */
function focusedPlace(): string | null {
  const { sort, by, scope } = (document.activeElement as HTMLElement | null)?.dataset ?? {};
  if (sort !== undefined && by !== undefined) return `[data-sort="${sort}"][data-by="${by}"]`;
  return scope === undefined ? null : `[data-scope="${scope}"]`;
}

function choose(change: Partial<DashboardView>): void {
  show({ ...change, listed: listedAtOnce });
  // Where another page shows it as `srcdoc`, the page has no address to keep the choice in.
  if (location.href !== "about:srcdoc") history.replaceState(null, "", hashOf(content, view));
}

function chartWidth(): number {
  const card = document.getElementById("trend")?.clientWidth ?? firstView.chartWidth;
  const columns = window.matchMedia("(max-width: 860px)").matches ? 1 : 2;
  return Math.max(260, Math.floor((card - (columns - 1) * 28) / columns));
}

scopePicker?.addEventListener("change", () => choose({ scope: Number(scopePicker.value) }));
periodPicker?.addEventListener("change", () => choose({ weeks: Number(periodPicker.value) || null }));
search?.addEventListener("input", () => show({ search: search.value, listed: listedAtOnce }));
window.addEventListener("resize", () => show({ chartWidth: chartWidth() }));
window.addEventListener("hashchange", () => show({ scope: 0, ...viewOfHash(content, location.hash) }));
document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>("button") : null;
  const { sort, by, scope, more } = button?.dataset ?? {};
  if (by !== undefined && sort === "programs") show({ programs: nextOrder(view.programs, by) });
  if (by !== undefined && sort === "learners") show({ learners: nextOrder(view.learners, by) });
  if (scope !== undefined) choose({ scope: Number(scope) === view.scope ? 0 : Number(scope) });
  if (more !== undefined) show({ listed: view.listed * 2 });
});

document.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());
document.querySelector("form")?.removeAttribute("hidden");
showTips();
show({});

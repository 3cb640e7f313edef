import type { PlaygroundState } from "../script/commands.ts";
import { byId, element } from "./element.ts";

/** Fills the add-on's menu, which opens and closes by pointer and keyboard. */
export function createMenu(choose: (handler: string, caption: string) => void) {
  const button = byId<HTMLButtonElement>("menu-button");
  const list = byId("menu");
  const items = () => [...list.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const toggle = (isOpen: boolean) => {
    list.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) items()[0]?.focus();
  };
  button.addEventListener("click", () => toggle(list.hidden === true));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    toggle(true);
  });
  list.addEventListener("keydown", (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: all.length - 1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      all[(at + step) % all.length]?.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      toggle(false);
      button.focus();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!(event.target instanceof Node) || byId("menu-place").contains(event.target)) return;
    toggle(false);
  });

  return {
    show({ menu }: PlaygroundState) {
      if (list.childElementCount > 0) return;
      for (const entry of menu) {
        if (entry === null) {
          list.append(element("hr"));
          continue;
        }
        const [caption, handler] = entry;
        const item = element("button", { type: "button", role: "menuitem", tabindex: -1 }, caption);
        item.addEventListener("click", () => {
          toggle(false);
          choose(handler, caption);
        });
        list.append(item);
      }
    },
  };
}

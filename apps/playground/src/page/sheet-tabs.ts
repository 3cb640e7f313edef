import type { PlaygroundState } from "../script/commands.ts";
import { byId, element } from "./element.ts";

/** The tabs of the spreadsheet's sheets, below the grid. */
export function createSheetTabs(show: (sheet: string) => void) {
  const list = byId("sheet-tabs");
  return {
    show({ sheets, view }: PlaygroundState) {
      const hadFocus = list.contains(document.activeElement);
      list.replaceChildren(
        ...sheets.map((name) => {
          const isShown = name === view.name;
          const tab = element(
            "button",
            {
              type: "button",
              role: "tab",
              "aria-selected": String(isShown),
              tabindex: isShown ? 0 : -1,
              "aria-controls": "grid",
            },
            name,
          );
          tab.addEventListener("click", () => show(name));
          tab.addEventListener("keydown", ({ key }) => {
            const step = { ArrowRight: 1, ArrowLeft: sheets.length - 1 }[key];
            const next = step === undefined ? undefined : sheets[(sheets.indexOf(name) + step) % sheets.length];
            if (next !== undefined) show(next);
          });
          return tab;
        }),
      );
      if (hadFocus) list.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
    },
  };
}

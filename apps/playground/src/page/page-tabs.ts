/** Makes the page's tabs show their panels, by pointer and arrow keys. `opened` is called with the id of each shown panel. */
export function createPageTabs(opened: (panel: string) => void) {
  const tabs = [...document.querySelectorAll<HTMLElement>("#page-tabs [role=tab]")];
  const open = (tab: HTMLElement) => {
    for (const each of tabs) {
      const isOpen = each === tab;
      each.setAttribute("aria-selected", String(isOpen));
      each.tabIndex = isOpen ? 0 : -1;
      const panel = document.getElementById(each.getAttribute("aria-controls") ?? "");
      if (panel) panel.hidden = !isOpen;
    }
    opened(tab.getAttribute("aria-controls") ?? "");
  };
  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener("click", () => open(tab));
    tab.addEventListener("keydown", ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: tabs.length - 1 }[key];
      const next = step === undefined ? undefined : tabs[(at + step) % tabs.length];
      if (!next) return;
      open(next);
      next.focus();
    });
  }
  return {
    /** Opens the tab with this ID, unless it is open. */
    open(id: string) {
      const tab = tabs.find((each) => each.id === id);
      if (tab && tab.getAttribute("aria-selected") !== "true") open(tab);
    },
  };
}

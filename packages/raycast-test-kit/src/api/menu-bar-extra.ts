import { component, family } from "./component.ts";

export const MenuBarExtra = family("MenuBarExtra", {
  Item: component("MenuBarExtra.Item"),
  Section: component("MenuBarExtra.Section"),
  Submenu: component("MenuBarExtra.Submenu"),
  Separator: component("MenuBarExtra.Separator"),
});

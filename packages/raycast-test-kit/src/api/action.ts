import { component, family } from "./component.ts";

export const Action = family("Action", {
  CopyToClipboard: component("Action.CopyToClipboard"),
  CreateQuicklink: component("Action.CreateQuicklink"),
  Open: component("Action.Open"),
  OpenInBrowser: component("Action.OpenInBrowser"),
  Paste: component("Action.Paste"),
  // What is pushed is rendered when it is on top, not before.
  Push: component("Action.Push", "target"),
  SubmitForm: component("Action.SubmitForm"),
  Style: { Regular: "regular", Destructive: "destructive" },
});

export const ActionPanel = family("ActionPanel", {
  Section: component("ActionPanel.Section"),
  Submenu: component("ActionPanel.Submenu"),
});

import { find, type Node, slot, text } from "../host/node.ts";

/** An action as a person reads it in the action panel. */
export interface ShownAction {
  readonly title: string;
  readonly type: string;
  readonly icon: unknown;
  readonly shortcut: unknown;
  readonly destructive: boolean;
  readonly node: Node;
}

const titlesByType: Readonly<Record<string, string>> = {
  "Action.CopyToClipboard": "Copy to Clipboard",
  "Action.CreateQuicklink": "Create Quicklink",
  "Action.OpenInBrowser": "Open in Browser",
};

const types = [
  "Action",
  "Action.CopyToClipboard",
  "Action.CreateQuicklink",
  "Action.Open",
  "Action.OpenInBrowser",
  "Action.Paste",
  "Action.Push",
  "Action.SubmitForm",
];

/** The actions of a row, a detail, an empty view or a list, in order, submenus opened. */
export function actionsOf(owner: Node | undefined): readonly ShownAction[] {
  return find(slot(owner, "actions"), ...types).map((node) => ({
    title: text(node.props["title"]) ?? titlesByType[node.type] ?? "",
    type: node.type,
    icon: node.props["icon"],
    shortcut: node.props["shortcut"],
    destructive: node.props["style"] === "destructive",
    node,
  }));
}

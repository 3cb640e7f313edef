import { component, family } from "./component.ts";
import { metadata } from "./metadata.ts";

export const List = family("List", {
  Item: family("List.Item", {
    Detail: family("List.Item.Detail", { Metadata: metadata("List.Item.Detail.Metadata") }),
  }),
  Section: component("List.Section"),
  EmptyView: component("List.EmptyView"),
  Dropdown: family("List.Dropdown", {
    Item: component("List.Dropdown.Item"),
    Section: component("List.Dropdown.Section"),
  }),
});

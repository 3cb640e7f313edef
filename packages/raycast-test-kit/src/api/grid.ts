import { component, family } from "./component.ts";

export const Grid = family("Grid", {
  Item: component("Grid.Item"),
  Section: component("Grid.Section"),
  EmptyView: component("Grid.EmptyView"),
  Dropdown: family("Grid.Dropdown", {
    Item: component("Grid.Dropdown.Item"),
    Section: component("Grid.Dropdown.Section"),
  }),
});

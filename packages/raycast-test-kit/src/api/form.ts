import { component, family } from "./component.ts";

export const Form = family("Form", {
  TextField: component("Form.TextField"),
  PasswordField: component("Form.PasswordField"),
  TextArea: component("Form.TextArea"),
  Checkbox: component("Form.Checkbox"),
  DatePicker: component("Form.DatePicker"),
  Description: component("Form.Description"),
  Separator: component("Form.Separator"),
  Dropdown: family("Form.Dropdown", {
    Item: component("Form.Dropdown.Item"),
    Section: component("Form.Dropdown.Section"),
  }),
  TagPicker: family("Form.TagPicker", { Item: component("Form.TagPicker.Item") }),
});

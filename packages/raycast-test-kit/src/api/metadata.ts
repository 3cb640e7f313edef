import { component, family } from "./component.ts";

/** The metadata panel, which a list's detail and a detail share. */
export function metadata(name: string) {
  return family(name, {
    Label: component(`${name}.Label`),
    Link: component(`${name}.Link`),
    Separator: component(`${name}.Separator`),
    TagList: family(`${name}.TagList`, { Item: component(`${name}.TagList.Item`) }),
  });
}

import type { Permissions } from "./permissions.ts";
import type { Surroundings } from "./surroundings.ts";

type Properties = Readonly<Record<string, string>>;

export function createPropertiesService({ ask, user, owner, mode }: Surroundings, { demand }: Permissions) {
  const store = (name: string) => {
    const getProperties = () => ask("Properties.getProperties", name) as Properties;
    const setProperties = (properties: Properties, deleteAllOthers = false) =>
      void ask("Properties.setProperties", name, properties, deleteAllOthers);
    return {
      getProperties,
      setProperties,
      getKeys: () => Object.keys(getProperties()),
      getProperty: (key: string) => getProperties()[key] ?? null,
      setProperty: (key: string, value: string) => setProperties({ [key]: value }),
      deleteProperty: (key: string) => void ask("Properties.deleteProperties", name, [key]),
      deleteAllProperties: () => void ask("Properties.deleteProperties", name, null),
    };
  };
  const open = (method: string, name: string) => () => {
    demand(`PropertiesService.${method}`, null, "LIMITED", "FULL", "CUSTOM_FUNCTION");
    return store(name);
  };
  // In a formula, Google does not know who looks at the cell, so it takes the spreadsheet's owner.
  const whose = mode === "CUSTOM_FUNCTION" ? owner : user;
  return {
    getDocumentProperties: open("getDocumentProperties", "document"),
    getScriptProperties: open("getScriptProperties", "script"),
    getUserProperties: open("getUserProperties", `user:${whose}`),
  };
}

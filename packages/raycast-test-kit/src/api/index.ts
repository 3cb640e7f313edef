/** The stub that tests resolve `@raycast/api` to: the package has types only, its code lives in Raycast. */
export { Action, ActionPanel } from "./action.ts";
export { Cache } from "./cache.ts";
export { Detail } from "./detail.ts";
export { Form } from "./form.ts";
export { Grid } from "./grid.ts";
export { List } from "./list.ts";
export { LocalStorage } from "./local-storage.ts";
export { Color, Icon, Image, Keyboard } from "./look.ts";
export { MenuBarExtra } from "./menu-bar-extra.ts";
export {
  Clipboard,
  captureException,
  clearSearchBar,
  closeMainWindow,
  environment,
  getPreferenceValues,
  LaunchType,
  launchCommand,
  open,
  openCommandPreferences,
  openExtensionPreferences,
  PopToRootType,
  popToRoot,
  updateCommandMetadata,
  useNavigation,
} from "./system.ts";
export { Alert, confirmAlert, showHUD, showToast, Toast } from "./toast.ts";
export { AI, OAuth } from "./unused.ts";

import { LaunchType, launchCommand } from "@raycast/api";

/** Lets the menu bar read again what is kept. */
export async function refreshMenuBar(): Promise<void> {
  try {
    await launchCommand({ name: "menu-bar", type: LaunchType.Background });
  } catch {
    // Windows has no menu bar, and on a Mac the command may be disabled.
  }
}

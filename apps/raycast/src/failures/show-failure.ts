import { showToast, Toast } from "@raycast/api";
import type { Failure } from "./failure.ts";

/**
 * Shows a failure in a toast, while older data stay on the screen. Not with `showFailureToast`, whose "Report Error"
 * puts an error's stack into a public form.
 */
export async function showFailure({ title, message }: Failure, tryAgain?: () => void): Promise<void> {
  await showToast({
    style: Toast.Style.Failure,
    title,
    message,
    ...(tryAgain && {
      primaryAction: {
        title: "Try Again",
        onAction: (toast) => {
          void toast.hide();
          tryAgain();
        },
      },
    }),
  });
}

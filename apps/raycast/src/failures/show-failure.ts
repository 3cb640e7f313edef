import { showToast, Toast } from "@raycast/api";
import type { Failure } from "./failure.ts";

/** What a person can do about a failure. */
interface Remedy {
  readonly title: string;
  readonly run: () => void;
}

/**
 * Shows a failure in a toast, while older data stay on the screen. Not with `showFailureToast`, whose "Report Error"
 * puts an error's stack into a public form.
 */
export async function showFailure({ title, message }: Failure, remedy?: Remedy): Promise<void> {
  await showToast({
    style: Toast.Style.Failure,
    title,
    message,
    ...(remedy && {
      primaryAction: {
        title: remedy.title,
        onAction: (toast) => {
          void toast.hide();
          remedy.run();
        },
      },
    }),
  });
}

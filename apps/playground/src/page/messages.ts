import type { Message } from "../script/commands.ts";
import { byId, element } from "./element.ts";

const toastMs = 8000;
let closing: ReturnType<typeof setTimeout> | undefined;

/** Shows a sentence for some seconds. */
export function showToast(text: string): void {
  const toast = byId("toast");
  byId("toast-text").textContent = text;
  toast.hidden = false;
  clearTimeout(closing);
  closing = setTimeout(() => {
    toast.hidden = true;
  }, toastMs);
}

/** Shows what a script told the user. Returns the button that was pressed if the last message is a question. */
export async function showMessages(messages: readonly Message[]): Promise<"YES" | "NO" | undefined> {
  const dialogs = messages.filter(({ kind }) => kind !== "toast");
  const toast = messages.findLast(({ kind }) => kind === "toast");
  if (toast && dialogs.length === 0) showToast(toast.text);
  let pressed: "YES" | "NO" | undefined;
  for (const { kind, text } of dialogs) pressed = await showDialog(text, kind === "question");
  return dialogs.at(-1)?.kind === "question" ? pressed : undefined;
}

/** Hides the message that goes away by itself. */
export function watchMessages(): void {
  byId("toast-close").addEventListener("click", () => {
    byId("toast").hidden = true;
  });
}

function showDialog(text: string, isQuestion: boolean): Promise<"YES" | "NO"> {
  const dialog = byId<HTMLDialogElement>("dialog");
  const buttons = isQuestion ? (["YES", "NO"] as const) : (["OK"] as const);
  byId("dialog-text").textContent = text;
  byId("dialog-buttons").replaceChildren(
    ...buttons.map((each) => element("button", { value: each }, { YES: "Yes", NO: "No", OK: "OK" }[each])),
  );
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "YES" ? "YES" : "NO"), { once: true });
  });
}

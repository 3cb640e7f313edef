import type { Toast as Real, Alert as RealAlert } from "@raycast/api";
import { world } from "../world.ts";

/** A toast; it is on the screen until hidden. */
export class Toast {
  static readonly Style = { Success: "SUCCESS", Failure: "FAILURE", Animated: "ANIMATED" };
  style: Real.Style | undefined;
  title: string;
  message: string | undefined;
  primaryAction: Real.ActionOptions | undefined;
  secondaryAction: Real.ActionOptions | undefined;

  constructor({ style, title, message, primaryAction, secondaryAction }: Real.Options) {
    this.style = style;
    this.title = title;
    this.message = message;
    this.primaryAction = primaryAction;
    this.secondaryAction = secondaryAction;
  }

  async show(): Promise<void> {
    world.hidden.delete(this as unknown as Real);
  }

  async hide(): Promise<void> {
    world.hidden.add(this as unknown as Real);
  }
}

/** Shows a toast. The short form is the older one: style, title, message. */
export async function showToast(first: Real.Options | Real.Style, title = "", message?: string): Promise<Toast> {
  const options = typeof first === "object" ? first : { style: first, title, ...(message && { message }) };
  const toast = new Toast(options);
  // A toast takes the place of the one before it.
  for (const before of world.toasts) world.hidden.add(before);
  world.toasts.push(toast as unknown as Real);
  return toast;
}

export async function showHUD(title: string): Promise<void> {
  world.huds.push(title);
}

export async function confirmAlert({ title, message = "", primaryAction }: RealAlert.Options): Promise<boolean> {
  world.alerts.push(`${title} ${message}`.trim());
  if (world.confirms) primaryAction?.onAction?.();
  return world.confirms;
}

export const Alert = { ActionStyle: { Default: "default", Destructive: "destructive", Cancel: "cancel" } };

import { createHash } from "node:crypto";

/** What makes a delivery the same one on another day. */
export interface DeliveryIdentity {
  /** What the history is of. */
  readonly scope: string;
  /** Such as `week-2026-11-16`. */
  readonly period: string;
  /** Whose learning it is about, or what it notifies of. */
  readonly about: string;
  /** An email address, or the address of a webhook. */
  readonly to: string;
}

/** A hash that is the same for the same recipient and period, and says nothing of either. */
export function deliveryKey({ scope, period, about, to }: DeliveryIdentity): string {
  return createHash("sha256")
    .update(JSON.stringify([scope, period, about, to]))
    .digest("hex");
}

/** The Message-ID of a delivery: an email that is sent twice after a failure is known to be the same one. */
export function messageIdOf(key: string, sender: string): string {
  return `<${key.slice(0, 40)}@${sender.slice(sender.lastIndexOf("@") + 1)}>`;
}

import type { ReactNode } from "react";
import type { Node } from "../host/node.ts";
import { text } from "../host/node.ts";
import { world } from "../world.ts";

/** Does what Raycast does when an action of this kind is chosen. */
export async function perform({ type, props }: Node): Promise<void> {
  switch (type) {
    case "Action.CopyToClipboard":
      world.copied.push(contentOf(props["content"]));
      return call(props["onCopy"], props["content"]);
    case "Action.Paste":
      world.copied.push(contentOf(props["content"]));
      return call(props["onPaste"], props["content"]);
    case "Action.Open":
    case "Action.OpenInBrowser":
      world.opened.push(text(props["target"] ?? props["url"]) ?? "");
      return call(props["onOpen"]);
    case "Action.CreateQuicklink":
      world.opened.push(quicklinkOf(props["quicklink"]));
      return;
    case "Action.Push":
      world.navigation.push(props["target"] as ReactNode, () => void call(props["onPop"]));
      return call(props["onPush"]);
    default:
      return call(props["onAction"], { type: "left-click" });
  }
}

async function call(handler: unknown, ...given: readonly unknown[]): Promise<void> {
  if (typeof handler === "function") await handler(...given);
}

function contentOf(content: unknown): string {
  if (typeof content === "object" && content !== null && "text" in content) return String(content.text);
  return String(content);
}

function quicklinkOf(quicklink: unknown): string {
  return typeof quicklink === "object" && quicklink !== null && "link" in quicklink ? String(quicklink.link) : "";
}

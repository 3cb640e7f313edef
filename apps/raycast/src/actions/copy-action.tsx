import { Action, Clipboard, type Image, type Keyboard, showHUD } from "@raycast/api";

interface Props {
  /** Begins with "Copy". */
  readonly title: string;
  readonly icon: Image.ImageLike;
  readonly shortcut: Keyboard.Shortcut;
  /** Called when the action runs: making texts for every row at each keystroke would cost more than the search. */
  readonly content: () => string;
}

/** Copies text that takes some work to make. */
export function CopyAction({ title, icon, shortcut, content }: Props) {
  async function copy() {
    await Clipboard.copy(content());
    await showHUD(title.replace("Copy", "Copied"));
  }
  return <Action title={title} icon={icon} shortcut={shortcut} onAction={copy} />;
}

import { byId } from "../element.ts";

/** Shows the note of the active cell, such as what its error means, below the grid. */
export function showNote(text: string | undefined): void {
  const note = byId("note");
  note.hidden = text === undefined;
  note.textContent = text ?? "";
}

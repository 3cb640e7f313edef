import { customFunctionHelp } from "built:help";
import { sheetFunctionHelp } from "../../formulas/sheet-function-help.ts";
import { byId } from "../element.ts";
import { type Assistance, assistanceFor, completedFormula } from "./completion.ts";
import { showAssistance } from "./show-assistance.ts";

/** What the formula bar tells the sheet. */
export interface FormulaBarEvents {
  /** The text while it is typed. */
  readonly onDraft: (text: string) => void;
  /** The user is done, and goes on with another cell. */
  readonly onCommit: (text: string, next: "down" | "up" | "right" | "left" | "stay") => void;
  /** Nothing was changed. `returns` when the user goes back to the sheet, not when they went elsewhere. */
  readonly onCancel: (returns: boolean) => void;
}

/** The field in which cells are typed, with completion and help. */
export interface FormulaBar {
  /** Shows what the selected cell holds, unless something is being typed. */
  show(name: string, content: string): void;
  /** Begins to type, with this text or with what the cell holds. */
  edit(text?: string): void;
  readonly isEditing: boolean;
}

const functions = [...customFunctionHelp, ...sheetFunctionHelp];

export function createFormulaBar({ onDraft, onCommit, onCancel }: FormulaBarEvents): FormulaBar {
  const input = byId<HTMLInputElement>("formula");
  const nameBox = byId("cell-name");
  let content = "";
  let isEditing = false;
  let assistance: Assistance = { kind: "none" };
  let chosen = 0;

  const assist = () => {
    assistance = isEditing
      ? assistanceFor(input.value, input.selectionStart ?? input.value.length, functions)
      : { kind: "none" };
    chosen = 0;
    showAssistance(assistance, chosen, complete);
  };
  const complete = (at: number) => {
    if (assistance.kind !== "completions") return;
    const choice = assistance.functions[at];
    if (!choice) return;
    const next = completedFormula(input.value, input.selectionStart ?? input.value.length, assistance.start, choice);
    input.value = next.text;
    input.focus();
    input.setSelectionRange(next.caret, next.caret);
    onDraft(input.value);
    assist();
  };
  const end = () => {
    isEditing = false;
    assist();
  };
  const commit = (next: Parameters<FormulaBarEvents["onCommit"]>[1]) => {
    const text = input.value;
    end();
    onCommit(text, next);
  };

  input.addEventListener("focus", () => {
    isEditing = true;
    assist();
  });
  input.addEventListener("input", () => {
    isEditing = true;
    onDraft(input.value);
    assist();
  });
  input.addEventListener("click", assist);
  input.addEventListener("blur", () => {
    if (!isEditing) return;
    if (input.value === content) {
      end();
      onCancel(false);
    } else commit("stay");
  });
  input.addEventListener("keydown", (event) => {
    const isChoosing = assistance.kind === "completions";
    if (isChoosing && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const count = assistance.kind === "completions" ? assistance.functions.length : 1;
      chosen = (chosen + (event.key === "ArrowDown" ? 1 : count - 1)) % count;
      showAssistance(assistance, chosen, complete);
    } else if (isChoosing && (event.key === "Tab" || (event.key === "Enter" && !isWhole()))) {
      event.preventDefault();
      complete(chosen);
    } else if (event.key === "Enter") {
      event.preventDefault();
      commit(event.shiftKey ? "up" : "down");
    } else if (event.key === "Tab" && input.value !== content) {
      event.preventDefault();
      commit(event.shiftKey ? "left" : "right");
    } else if (event.key === "Escape") {
      event.preventDefault();
      input.value = content;
      end();
      onCancel(true);
    }
  });
  /** Whether a completion would not change what is typed. */
  const isWhole = () =>
    assistance.kind === "completions" &&
    assistance.functions.some(({ name }) => input.value.toUpperCase().endsWith(name)) &&
    chosen === 0;

  return {
    show(name, next) {
      nameBox.textContent = name;
      if (isEditing) return;
      content = next;
      input.value = next;
    },
    edit(text = content) {
      isEditing = true;
      input.value = text;
      input.focus();
      input.setSelectionRange(text.length, text.length);
      onDraft(text);
      assist();
    },
    get isEditing() {
      return isEditing;
    },
  };
}

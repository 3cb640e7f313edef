import type { Permissions } from "../permissions.ts";
import type { Surroundings } from "../surroundings.ts";

interface HtmlOutput {
  getContent(): string;
  getTitle(): string;
}

/** What the script shows goes to the host as text. A menu is one line: its name, and its items after it. */
export function createUi({ ask }: Surroundings, { demand }: Permissions) {
  const show = (kind: string, text: string) => void ask("Ui.show", kind, text);
  const menu = (name: string) => {
    const lines = [name];
    const self = {
      addItem(caption: string, handler: string) {
        lines.push(`${caption} → ${handler}`);
        return self;
      },
      addSeparator() {
        lines.push("—");
        return self;
      },
      addToUi: () => show("menu", lines.join("\n")),
    };
    return self;
  };
  return {
    ButtonSet: { OK: "OK", OK_CANCEL: "OK_CANCEL", YES_NO: "YES_NO", YES_NO_CANCEL: "YES_NO_CANCEL" },
    Button: { OK: "OK", CANCEL: "CANCEL", YES: "YES", NO: "NO", CLOSE: "CLOSE" },
    createMenu: menu,
    createAddonMenu: () => menu("Add-on"),
    alert(...texts: readonly unknown[]) {
      demand("Ui.alert", "script.container.ui", "FULL");
      const isButtons = (text: unknown) => /^(OK|OK_CANCEL|YES_NO|YES_NO_CANCEL)$/.test(String(text));
      const isQuestion = texts.some((text) => /^YES_NO/.test(String(text)));
      show(isQuestion ? "question" : "alert", texts.filter((text) => !isButtons(text)).join("\n"));
      return ask("Ui.pressed", isQuestion) ?? "OK";
    },
    showSidebar(output: HtmlOutput) {
      demand("Ui.showSidebar", "script.container.ui", "FULL");
      show("sidebar", output.getTitle());
    },
  };
}

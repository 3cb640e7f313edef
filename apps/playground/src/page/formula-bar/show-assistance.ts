import type { FunctionHelp } from "../../formulas/sheet-function-help.ts";
import { byId, element } from "../element.ts";
import type { Assistance } from "./completion.ts";

/** Shows completions, or the help of a function, below the formula bar. `choose` takes a completion's place. */
export function showAssistance(assistance: Assistance, chosen: number, choose: (at: number) => void): void {
  const panel = byId("assistance");
  const input = byId("formula");
  panel.hidden = assistance.kind === "none";
  input.setAttribute("aria-expanded", String(assistance.kind === "completions"));
  input.removeAttribute("aria-activedescendant");
  if (assistance.kind === "completions") {
    input.setAttribute("aria-activedescendant", `completion-${chosen}`);
    panel.replaceChildren(completionList(assistance.functions, chosen, choose));
    panel.querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
  } else if (assistance.kind === "help") {
    panel.replaceChildren(helpCard(assistance.function, assistance.parameter));
  }
}

function completionList(functions: readonly FunctionHelp[], chosen: number, choose: (at: number) => void): HTMLElement {
  const items = functions.map(({ name, summary }, at) => {
    const item = element(
      "li",
      {
        id: `completion-${at}`,
        role: "option",
        "aria-selected": String(at === chosen),
        class: at === chosen ? "chosen" : "",
      },
      element("b", {}, name),
      element("span", {}, summary),
    );
    // Before the field loses the focus, which would end the typing.
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      choose(at);
    });
    return item;
  });
  return element("ul", { role: "listbox", id: "completions", "aria-label": "Functions" }, ...items);
}

function helpCard({ name, parameters, summary, gives }: FunctionHelp, current: number): HTMLElement {
  const at = Math.min(current, parameters.length - 1);
  const names = parameters.flatMap((parameter, nth) => {
    const shown = parameter.isOptional ? `[${parameter.name}]` : parameter.name;
    return [nth === 0 ? "" : ", ", nth === at ? element("mark", {}, shown) : shown];
  });
  const texts = parameters.map(({ name: each, text, isOptional }, nth) =>
    element(
      "p",
      { class: nth === at ? "current" : "" },
      element("b", { class: "term" }, each),
      text === "" ? "" : ` ${isOptional ? "(optional) " : ""}${text}`,
    ),
  );
  return element(
    "div",
    { class: "help", role: "note" },
    element("code", {}, `${name}(`, ...names, ")"),
    element("p", {}, summary),
    ...texts.filter((text) => text.textContent?.includes(" ")),
    ...(gives === "" ? [] : [element("p", { class: "gives" }, element("b", { class: "term" }, "Gives"), ` ${gives}`)]),
  );
}

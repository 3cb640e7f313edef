import { type LoadScript, openSingleThread } from "@aihr-plugins/apps-script-runtime/single-thread";
import { sandboxApiKey } from "@aihr-plugins/sandbox";
import { createCalculator } from "./calculator.ts";
import type { Answered, Message, PlaygroundCommand, PlaygroundState } from "./commands.ts";
import { createOrganization, type FaultName, sandboxUrl } from "./organization.ts";
import { sheetView } from "./sheet-view.ts";

export interface PlaygroundOptions {
  readonly load: LoadScript;
  /** `Sidebar.html` and `appsscript.json`. */
  readonly files: Readonly<Record<string, string>>;
  /** When the organization's clock begins, in milliseconds since 1970. */
  readonly startsAt: number;
}

const weekMs = 7 * 86_400_000;
/** Longer than the add-on keeps a report or an error. */
const forgetsAfterMs = 61 * 60_000;

/** A spreadsheet with the add-on over a made-up organization. It carries out one command at a time, at once. */
export function openPlayground({ load, files, startsAt }: PlaygroundOptions) {
  const organization = createOrganization(() => script.now());
  const script = openSingleThread({
    files,
    load,
    clock: { at: startsAt },
    usualAnswer: "NO",
    deliver: (request) => organization.deliver(request),
  });
  const calculator = createCalculator(script);
  let fault: FaultName = "none";
  let shownSheet = script.sheetNames()[0] ?? "";
  let told = { toasts: 0, shown: 0 };

  script.setProperties("document", { AIHR_BASE_URL: sandboxUrl, AIHR_API_KEY: sandboxApiKey });
  script.run({ kind: "event", name: "onOpen" });
  const menu = menuOf(script.shown().findLast(({ kind }) => kind === "menu")?.text ?? "");

  const runFromMenu = (command: PlaygroundCommand & { readonly kind: "menu" | "server" }): unknown => {
    const { kind, name, values = [], selection = { row: 1, column: 1, rows: 1, columns: 1 }, answer } = command;
    const before = script.sheetNames();
    script.select(shownSheet, selection);
    if (answer) script.press(answer);
    const outcome = script.run({ kind, name, values });
    const added = script.sheetNames().find((each) => !before.includes(each));
    const selected = script.selection().sheet;
    if (added ?? selected !== shownSheet) shownSheet = added ?? selected;
    return outcome.ok ? { value: outcome.value } : { error: outcome.error };
  };

  const carryOut = (command: PlaygroundCommand): unknown => {
    switch (command.kind) {
      case "open":
        return script.type(shownSheet, 1, 1, command.formula);
      case "show":
        shownSheet = command.sheet;
        return undefined;
      case "type":
        for (const [down, line] of command.texts.entries()) {
          for (const [right, text] of line.entries()) {
            script.type(command.sheet, command.row + down, command.column + right, text);
          }
        }
        return undefined;
      case "clear":
        return script.clear(command.sheet, command.area);
      case "format":
        return script.format(command.sheet, command.area, command.numberFormat);
      case "menu":
      case "server":
        return runFromMenu(command);
      case "next-week": {
        script.passWithTriggers(weekMs);
        calculator.forget();
        const outcome = script.run({ kind: "trigger", name: "aihrOnSchedule" });
        return outcome.ok ? undefined : outcome.error;
      }
      case "fault":
        fault = command.fault;
        organization.setFault(fault);
        script.pass(forgetsAfterMs);
        script.forgetCached("");
        calculator.forget();
        return undefined;
      case "request":
        return organization.respond(command.request);
    }
  };

  /** A question that the command brings its answer to is not asked again. */
  const messages = (isAnswered: boolean): readonly Message[] => {
    const [toasts, shown] = [script.toasts(), script.shown()];
    const last = toasts.slice(told.toasts).at(-1);
    const dialogs = shown.slice(told.shown).flatMap(({ kind, text }): Message[] => {
      return kind === "alert" || (kind === "question" && !isAnswered)
        ? [{ kind, text: text.replace(/^AIHR\n/, "") }]
        : [];
    });
    return [...(last ? [{ kind: "toast" as const, text: last.text }] : []), ...dialogs];
  };

  return {
    carryOut(command: PlaygroundCommand): Answered {
      const value = carryOut(command);
      calculator.calculate();
      const opensSidebar = script
        .shown()
        .slice(told.shown)
        .some(({ kind }) => kind === "sidebar");
      const state: PlaygroundState = {
        sheets: script.sheetNames(),
        view: sheetView(script, shownSheet, calculator.errorsOf(shownSheet)),
        nowMs: script.now(),
        learnerCount: organization.population.size,
        requestCount: organization.requestCount,
        mailCount: script.sentMail().length,
        fault,
        menu,
        messages: messages("answer" in command && command.answer !== undefined),
        opensSidebar,
      };
      told = { toasts: script.toasts().length, shown: script.shown().length };
      return { value, state };
    },
  };
}

/** The menu is one text: its name, then an item in each line. */
function menuOf(text: string): PlaygroundState["menu"] {
  const [, ...lines] = text.split("\n");
  return lines.map((line) => {
    const [caption = "", handler] = line.split(" → ");
    return handler === undefined ? null : [caption, handler];
  });
}

import type { Toast } from "@raycast/api";
import type { ReactNode } from "react";
import { type Mounted, mount } from "../host/mount.ts";
import { find, type Node, text } from "../host/node.ts";
import { world } from "../world.ts";
import { actionsOf, type ShownAction } from "./actions.ts";
import { allText } from "./all-text.ts";
import { perform } from "./perform.ts";
import { type ListRow, rowsOf } from "./row.ts";

/** What a person sees of a command, and what they can do. */
export interface Screen {
  /** The view on top. */
  view(): Node;
  /** The view's own component: List, Detail, Form, Grid or MenuBarExtra. */
  main(): Node | undefined;
  rows(): readonly ListRow[];
  sections(): readonly string[];
  /** Title and description of the empty view; Raycast shows it only if there are no rows. */
  empty(): { readonly title: string; readonly description: string } | undefined;
  /** Actions of the row with this title, of the first row, or of the empty view. */
  actions(row?: string): readonly ShownAction[];
  press(action: string, row?: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Chooses an entry of the dropdown in the search bar by its value. */
  choose(value: string): Promise<void>;
  back(): Promise<void>;
  /** The toast that is on the screen now. */
  toast(): Toast | undefined;
  /** Waits until this holds; fails with what is on the screen when it does not within twenty seconds. */
  until(holds: () => unknown): Promise<void>;
  settle(): Promise<void>;
  rerender(node: ReactNode): Promise<void>;
  /** Every string of the view on top. */
  text(): string;
  /** Every string of all views, those below the one on top too. */
  textOfAllViews(): string;
  crash(): unknown;
  close(): void;
}

/** Opens a command. */
export function openCommand(node: ReactNode): Screen {
  const mounted = mount(node);
  const view = () => top(mounted);
  const main = () => find(view(), "List", "Detail", "Form", "Grid", "MenuBarExtra")[0];
  const empty = () => find(view(), "List.EmptyView", "Grid.EmptyView")[0];
  const { settle } = mounted;

  function actions(row?: string) {
    const rows = rowsOf(view());
    const chosen = row === undefined ? rows[0] : rows.find(({ title }) => title === row);
    if (row !== undefined && chosen === undefined) throw new Error(`There is no row "${row}".\n${describe(view())}`);
    const own = actionsOf(chosen?.node);
    if (own.length > 0) return own;
    return rows.length === 0 && actionsOf(empty()).length > 0 ? actionsOf(empty()) : actionsOf(main());
  }

  async function after(done: unknown) {
    await done;
    await settle();
  }

  return {
    view,
    main,
    rows: () => rowsOf(view()),
    sections: () => find(view(), "List.Section").map(({ props }) => text(props["title"]) ?? ""),
    empty() {
      const node = rowsOf(view()).length === 0 ? empty() : undefined;
      return node && { title: text(node.props["title"]) ?? "", description: text(node.props["description"]) ?? "" };
    },
    actions,
    async press(title, row) {
      const action = actions(row).find((each) => each.title === title);
      if (action === undefined) throw new Error(`There is no action "${title}".\n${describe(view())}`);
      await after(perform(action.node));
    },
    type: (typed) => after(handler(main(), "onSearchTextChange")(typed)),
    choose: (value) => after(handler(find(view(), "List.Dropdown")[0], "onChange")(value)),
    back: () => after(world.navigation.pop()),
    toast: () => world.toasts.findLast((toast) => !world.hidden.has(toast)),
    async until(holds) {
      for (const deadline = performance.now() + 20_000; !holds(); ) {
        if (performance.now() > deadline) throw new Error(`This did not come to hold: ${holds}\n${describe(view())}`);
        await new Promise((next) => setTimeout(next, 5));
        await settle();
      }
    },
    settle,
    rerender: (next) => after(mounted.rerender(next)),
    text: () => allText(view()),
    textOfAllViews: () => allText(mounted.root),
    crash: mounted.crash,
    close: mounted.unmount,
  };
}

function top({ root }: Mounted): Node {
  const view = root.children.at(-1);
  return view === undefined || typeof view === "string" ? root : view;
}

function handler(node: Node | undefined, prop: string): (value: string) => unknown {
  const found = node?.props[prop];
  if (typeof found !== "function") throw new Error(`Nothing here takes ${prop}.`);
  return (value) => found(value);
}

function describe(view: Node): string {
  const rows = rowsOf(view).map(({ title, accessories }) => `${title} ${accessories.join(" ")}`);
  return [allText(find(view, "List.EmptyView")[0]), ...rows.slice(0, 20)].join("\n");
}

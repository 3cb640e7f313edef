import { createElement as h, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { Action, ActionPanel } from "../src/api/action.ts";
import { Cache } from "../src/api/cache.ts";
import { Detail } from "../src/api/detail.ts";
import { List } from "../src/api/list.ts";
import { showToast, Toast } from "../src/api/toast.ts";
import { openCommand, resetWorld, world } from "../src/index.ts";

function Fruit() {
  const [typed, setTyped] = useState("");
  const names = ["Apple", "Pear"].filter((name) => name.startsWith(typed));
  return h(
    List,
    { onSearchTextChange: setTyped },
    ...names.map((name) =>
      h(List.Item, {
        key: name,
        title: name,
        accessories: [{ text: { value: "ripe" }, tooltip: "today" }],
        actions: h(
          ActionPanel,
          {},
          h(Action.Push, { title: "Open", target: h(Detail, { markdown: `# ${name}` }) }),
          h(Action.CopyToClipboard, { title: "Copy", content: name }),
        ),
      }),
    ),
    h(List.EmptyView, { title: "None", description: typed }),
  );
}

describe("a screen", () => {
  beforeEach(() => resetWorld());

  it("shows rows as a person reads them", () => {
    const [row] = openCommand(h(Fruit)).rows();
    expect(row).toMatchObject({ title: "Apple", accessories: ["ripe"], tooltips: ["today"], section: undefined });
  });

  it("takes what is typed, and shows the empty view only where there are no rows", async () => {
    const screen = openCommand(h(Fruit));
    expect(screen.empty()).toBeUndefined();
    await screen.type("X");
    expect(screen.rows()).toEqual([]);
    expect(screen.empty()).toEqual({ title: "None", description: "X" });
  });

  it("pushes a view, renders it only then, and goes back", async () => {
    const screen = openCommand(h(Fruit));
    expect(screen.text()).not.toContain("# Pear");
    await screen.press("Open", "Pear");
    expect(screen.main()).toMatchObject({ type: "Detail", props: { markdown: "# Pear" } });
    await screen.back();
    expect(screen.main()?.type).toBe("List");
  });

  it("does what actions do", async () => {
    const screen = openCommand(h(Fruit));
    await screen.press("Copy", "Pear");
    expect(world.copied).toEqual(["Pear"]);
    await expect(screen.press("Eat")).rejects.toThrow("Eat");
  });

  it("reports a crash", () => {
    const screen = openCommand(
      h(() => {
        throw new Error("broken");
      }),
    );
    expect(screen.crash()).toMatchObject({ message: "broken" });
  });

  it("shows one toast at a time, and remembers all", async () => {
    await showToast({ title: "One" });
    await showToast({ title: "Two", style: Toast.Style.Failure as never });
    expect(world.toasts).toHaveLength(2);
    expect(openCommand(h(Fruit)).toast()?.title).toBe("Two");
  });
});

describe("a cache", () => {
  beforeEach(() => resetWorld());

  it("keeps namespaces apart, and notifies its subscribers", () => {
    const heard: unknown[] = [];
    const cache = new Cache({ namespace: "a" });
    cache.subscribe((key, value) => heard.push([key, value]));
    cache.set("k", "v");
    expect(new Cache({ namespace: "a" }).get("k")).toBe("v");
    expect(new Cache().get("k")).toBeUndefined();
    expect(heard).toEqual([["k", "v"]]);
  });

  it("drops what was used longest ago when it is over its capacity", () => {
    const cache = new Cache({ capacity: 4 });
    cache.set("a", "12");
    cache.set("b", "34");
    cache.get("a");
    cache.set("c", "5");
    expect([cache.has("a"), cache.has("b"), cache.has("c")]).toEqual([true, false, true]);
  });
});

import type * as Raycast from "@raycast/api";
import { describe, expect, expectTypeOf, it } from "vitest";
import * as stub from "../src/api/index.ts";

describe("the stub", () => {
  it("has no export that Raycast does not have", () => {
    expectTypeOf<Exclude<keyof typeof stub, keyof typeof Raycast>>().toEqualTypeOf<never>();
  });

  it("has no member of a component that Raycast does not have", () => {
    type Extra<K extends keyof typeof stub & keyof typeof Raycast> = Exclude<
      keyof (typeof stub)[K],
      keyof (typeof Raycast)[K]
    >;
    expectTypeOf<Extra<"List" | "Detail" | "Form" | "Grid" | "MenuBarExtra" | "ActionPanel">>().toEqualTypeOf<never>();
    expectTypeOf<Extra<"Action" | "Cache" | "LocalStorage" | "Clipboard">>().toEqualTypeOf<never>();
  });

  it("names what @raycast/utils asks for when it is loaded", () => {
    const asked = ["AI", "OAuth", "Cache", "Clipboard", "Color", "environment", "Icon", "LaunchType", "List"];
    expect(Object.keys(stub)).toEqual(expect.arrayContaining(asked));
  });
});

import { createElement, Fragment, type FunctionComponent, isValidElement, type ReactNode } from "react";

/** Props of any component, not narrowed yet. */
export type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

/**
 * A component that renders itself as a node of the same name. Elements given as props (`actions`, `detail`, `metadata`)
 * are rendered too, each in a slot below the node, as Raycast does; those named `later` stay props.
 */
export function component(name: string, later?: string): FunctionComponent<Props> {
  const isSlot = ([prop, value]: readonly [string, unknown]) => prop !== later && isValidElement(value);
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each name, when the module is loaded.
  const Component: FunctionComponent<Props> = (all) => {
    const { children, ...props } = all;
    const slots = Object.entries(props).filter(isSlot);
    // Most components are actions, hundreds of them: no more elements than needed, or the kit takes most of a heap.
    if (slots.length === 0)
      return children === undefined ? createElement(name, all) : createElement(name, props, children);
    const plain = Object.fromEntries(Object.entries(props).filter((entry) => !isSlot(entry)));
    return createElement(
      name,
      plain,
      ...slots.map(([slot, node]) => createElement("slot", { key: slot, slot }, asNode(node))),
      createElement(Fragment, { key: "children" }, children),
    );
  };
  Component.displayName = name;
  return Component;
}

/** A component with members, such as `List` with `List.Item`. */
export function family<M extends object>(name: string, members: M): FunctionComponent<Props> & M {
  return Object.assign(component(name), members);
}

function asNode(value: unknown): ReactNode {
  return isValidElement(value) ? value : null;
}

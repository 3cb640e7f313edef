import { find, type Node, slot, text } from "../host/node.ts";

/** A row of a list as a person reads it. */
export interface ListRow {
  readonly id: string | undefined;
  readonly title: string;
  readonly subtitle: string;
  /** The texts at its right end. */
  readonly accessories: readonly string[];
  /** What those texts say when the mouse rests on them. */
  readonly tooltips: readonly string[];
  readonly section: string | undefined;
  readonly node: Node;
}

/** The rows of a view's list, in order. */
export function rowsOf(view: Node | undefined): readonly ListRow[] {
  const sections = find(view, "List.Section");
  const sectionOf = new Map(
    sections.flatMap((section) => find(section, "List.Item").map((item) => [item, text(section.props["title"])])),
  );
  return find(view, "List.Item").map((node) => ({
    id: text(node.props["id"]),
    title: text(node.props["title"]) ?? "",
    subtitle: text(node.props["subtitle"]) ?? "",
    accessories: accessoriesOf(node).flatMap((each) => textsOf(each, "text", "tag", "date")),
    tooltips: accessoriesOf(node).flatMap((each) => textsOf(each, "tooltip")),
    section: sectionOf.get(node),
    node,
  }));
}

/** The detail next to a row, if the list shows details. */
export function rowDetail(row: ListRow): Node | undefined {
  return slot(row.node, "detail");
}

function accessoriesOf(node: Node): readonly object[] {
  const { accessories } = node.props;
  return Array.isArray(accessories) ? accessories.filter((each) => typeof each === "object" && each !== null) : [];
}

function textsOf(accessory: object, ...props: readonly string[]): readonly string[] {
  return props.flatMap((prop) => {
    const found = text(Reflect.get(accessory, prop));
    return found === undefined || found === "" ? [] : [found];
  });
}

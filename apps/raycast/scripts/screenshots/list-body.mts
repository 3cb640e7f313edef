import { find, type ListRow, type Screen, text } from "@aihr-plugins/raycast-test-kit";
import { type Appearance, colorOf, escapeHtml, iconHtml } from "./html.mts";

const rowsDrawn = 11;

/** The first rows of a list, under the titles of their sections. */
export function listBody(screen: Screen, appearance: Appearance): string {
  const subtitles = new Map(
    find(screen.view(), "List.Section").map(({ props }) => [text(props["title"]), text(props["subtitle"]) ?? ""]),
  );
  let section: string | undefined;
  return screen
    .rows()
    .slice(0, rowsDrawn)
    .map((row, at) => {
      const isNew = row.section !== section;
      section = row.section;
      const heading = isNew
        ? `<h2>${escapeHtml(section ?? "")} <em>${escapeHtml(subtitles.get(section) ?? "")}</em></h2>`
        : "";
      return heading + rowHtml(row, at === 0, appearance);
    })
    .join("");
}

function rowHtml(row: ListRow, selected: boolean, appearance: Appearance): string {
  const { accessories, icon } = row.node.props;
  const right = (Array.isArray(accessories) ? accessories : []).map((each) => accessoryHtml(each, appearance)).join("");
  return `<div class="row${selected ? " selected" : ""}">${iconHtml(icon, appearance)}<b>${escapeHtml(row.title)}</b>
    <span class="subtitle">${escapeHtml(row.subtitle)}</span><span class="right">${right}</span></div>`;
}

function accessoryHtml(
  accessory: { readonly icon?: unknown; readonly text?: unknown },
  appearance: Appearance,
): string {
  const said = accessory.text;
  const color =
    typeof said === "object" && said !== null && "color" in said
      ? colorOf(String(said.color), appearance)
      : "var(--weak)";
  const icon = accessory.icon === undefined ? "" : iconHtml(accessory.icon, appearance);
  return `<span class="accessory" style="color:${color}">${icon}${escapeHtml(text(said) ?? "")}</span>`;
}

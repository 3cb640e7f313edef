import type { DigestTile } from "../content/digest-content.ts";
import { colors } from "./colors.ts";
import { escapeHtml } from "./escape-html.ts";

/** Tiles two by two: four in a row break numbers on a phone. */
export function tilesHtml(tiles: readonly DigestTile[]): string {
  const pairs = tiles.flatMap((tile, at) => (at % 2 === 0 ? [[tile, tiles[at + 1]]] : []));
  const rows = pairs.map((pair) => `<tr>${pair.map((tile) => (tile ? tileHtml(tile) : "<td></td>")).join("")}</tr>`);
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="6" style="table-layout:fixed;margin:-6px">${rows.join("")}</table>`;
}

function tileHtml({ title, value, before, standing }: DigestTile): string {
  const small = `class="muted" style="font-size:13px;line-height:18px;color:${colors.muted.light}`;
  return `<td class="tile" width="50%" valign="top" style="padding:12px;border-radius:6px;background:${colors.tile.light}">
<div ${small}">${escapeHtml(title)}</div>
<div class="number" style="font-size:28px;line-height:36px;font-weight:700;white-space:nowrap">${escapeHtml(value)}</div>
${before === null ? "" : `<div ${small}">${escapeHtml(before)}</div>`}<div ${small}">${escapeHtml(standing)}</div></td>`;
}

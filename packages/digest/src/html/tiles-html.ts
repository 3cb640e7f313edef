import type { DigestTile } from "../content/digest-content.ts";
import { colors } from "./colors.ts";
import { escapeHtml } from "./escape-html.ts";

/** Tiles two by two: four in a row break numbers on a phone. */
export function tilesHtml(tiles: readonly DigestTile[]): string {
  const pairs = tiles.flatMap((tile, at) => (at % 2 === 0 ? [[tile, tiles[at + 1]]] : []));
  const rows = pairs.map((pair) => `<tr>${pair.map(cellHtml).join(gapCell)}</tr>`);
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="table-layout:fixed">${rows.join(gapRow)}</table>`;
}

/** Mail programs know neither gaps nor margins of cells. */
const gapCell = '<td width="8" style="width:8px;font-size:0">&nbsp;</td>';
const gapRow = '<tr><td colspan="3" height="8" style="height:8px;line-height:8px;font-size:0">&nbsp;</td></tr>';

function cellHtml(tile: DigestTile | undefined): string {
  return tile === undefined ? "<td></td>" : tileHtml(tile);
}

function tileHtml({ title, value, before, standing }: DigestTile): string {
  const small = `class="muted" style="font-size:13px;line-height:18px;color:${colors.muted.light}`;
  return `<td class="tile" valign="top" style="padding:12px;border-radius:6px;background:${colors.tile.light}">
<div ${small}">${escapeHtml(title)}</div>
<div class="number" style="font-size:${value.length > 8 ? 20 : 28}px;line-height:36px;font-weight:700;white-space:nowrap">${escapeHtml(value)}</div>
${before === null ? "" : `<div ${small}">${escapeHtml(before)}</div>`}<div ${small}">${escapeHtml(standing)}</div></td>`;
}

import type { Unit } from "@aihr-plugins/report";
import { cellFormatOf } from "../functions/fields.ts";
import type { Cell } from "../functions/grid.ts";
import { asText } from "../sheet/as-text.ts";
import type { Block } from "../sheet/our-block.ts";

/** A table of two columns on the dashboard. */
export interface Section {
  readonly titles: readonly [string, string];
  /** Says what is counted and of which period: the note of its first heading. */
  readonly note: string;
  readonly lines: readonly SectionLine[];
}

export interface SectionLine {
  readonly title: string;
  readonly value: Cell;
  readonly unit: Unit;
  readonly note?: string;
}

/** Where a section is in the block. */
export interface PlacedSection extends Section {
  readonly row: number;
}

/** Places sections below each other from a row on, with a blank row between them; those without lines are left out. */
export function placeSections(firstRow: number, sections: readonly Section[]): readonly PlacedSection[] {
  let row = firstRow;
  return sections.flatMap((section) => {
    if (section.lines.length === 0) return [];
    const placed = { ...section, row };
    row += section.lines.length + 2;
    return [placed];
  });
}

/** Writes a section into the first two columns of the block. */
export function writeSection(block: Block, { row, titles, note, lines }: PlacedSection): void {
  block
    .range(row, 1, 1, 2)
    .setValues([[...titles]])
    .setFontWeight("bold")
    .setBackground("#e8f0ea");
  block.range(row, 1).setNote(note);
  block.range(row + 1, 1, lines.length, 2).setValues(lines.map(({ title, value }) => [asText(title), asText(value)]));
  lines.forEach(({ unit, note: lineNote }, nth) => {
    block.range(row + 1 + nth, 2).setNumberFormat(cellFormatOf(unit));
    if (lineNote) block.range(row + 1 + nth, 1).setNote(lineNote);
  });
}

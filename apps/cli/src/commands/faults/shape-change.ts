import type { ShapeChange } from "@aihr-plugins/sandbox";
import { InvalidArgumentError } from "@commander-js/extra-typings";

/** Reads `PATH=JSON`, such as `data[3].userName=null`, or `PATH` alone for a field that is left out. */
export function readShapeChange(text: string): ShapeChange {
  const [, spelled = "", json] = /^([^=]*?)\s*(?:=(.*))?$/s.exec(text) ?? [];
  const path = [...spelled.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
  return json === undefined ? { path } : { path, value: parse(json) };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new InvalidArgumentError('What follows the = must be JSON, such as null, 7 or "seven".');
  }
}

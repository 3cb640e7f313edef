import type { ShapeChange } from "@aihr-plugins/sandbox";
import { InvalidArgumentError } from "@commander-js/extra-typings";

/** Reads `PATH=JSON`, such as `data[3].userName=null`, or `PATH` alone for a field that is left out. */
export function readShapeChange(text: string): ShapeChange {
  const [, spelled = "", json] = /^([^=]*?)\s*(?:=(.*))?$/s.exec(text) ?? [];
  const isWholeReply = spelled === "" && json !== undefined;
  if (!isWholeReply && !pathSpelling.test(spelled))
    throw new InvalidArgumentError("The path must look like data[3].userName or count.");
  const path = [...spelled.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
  return json === undefined ? { path } : { path, value: parse(json) };
}

const pathSpelling = /^[^.[\]\s]+(?:\.[^.[\]\s]+|\[\d{1,9}\])*$/;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new InvalidArgumentError('What follows the = must be JSON, such as null, 7 or "seven".');
  }
}

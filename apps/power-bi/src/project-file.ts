/** A file of the project. Its path is relative to the project's folder and has slashes. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** Returns a file of JSON. */
export function jsonFile(path: string, json: object): ProjectFile {
  return { path, text: `${JSON.stringify(json, null, 2)}\n` };
}

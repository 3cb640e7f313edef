/** Something that keeps a tool from answering, in words for the user. Holds no key and no name. */
export class ToolError extends Error {
  override readonly name = "ToolError";
}

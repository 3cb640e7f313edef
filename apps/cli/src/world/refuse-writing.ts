import { systemCode, UserError } from "./user-error.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder is not a folder",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "you may not write there",
  EBADF: "it is not open for writing",
  ENOSPC: "the disk is full",
  EDQUOT: "your disk quota is used up",
  EFBIG: "it would be too large",
  EIO: "the disk or the terminal failed",
};

/** The error for an output that the system does not let us write. */
export function refuseWriting(where: string, error: unknown): UserError {
  const code = systemCode(error);
  if (code === undefined) return new UserError(`Cannot write to ${where}.`);
  return new UserError(`Cannot write to ${where}: ${reasons[code] ?? "the system refused"} (${code}).`);
}

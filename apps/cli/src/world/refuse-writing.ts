import { systemCode, UserError } from "./user-error.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder is not a folder",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "you may not write there",
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  EFBIG: "it would be too large",
  EIO: "the disk or the terminal fails",
};

/** What to tell when the system does not let us write somewhere. */
export function refuseWriting(where: string, error: unknown): UserError {
  const code = systemCode(error);
  if (code === undefined) return new UserError(`Cannot write to ${where}.`);
  return new UserError(`Cannot write to ${where}: ${reasons[code] ?? "the system says no"} (${code}).`);
}

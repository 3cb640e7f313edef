import type { Permissions } from "./permissions.ts";
import type { Surroundings } from "./surroundings.ts";

const timedOut = "Lock timeout: another process was holding the lock for too long.";

export function createLockService({ ask, user }: Surroundings, { demand }: Permissions) {
  const lock = (name: string) => ({
    tryLock: (timeoutMs: number) => ask("Lock.tryLock", name, timeoutMs) === true,
    waitLock(timeoutMs: number) {
      if (ask("Lock.tryLock", name, timeoutMs) !== true) throw new Error(timedOut);
    },
    hasLock: () => ask("Lock.hasLock", name) === true,
    releaseLock: () => void ask("Lock.releaseLock", name),
  });
  const open = (method: string, name: string) => () => {
    demand(`LockService.${method}`, null, "LIMITED", "FULL", "CUSTOM_FUNCTION");
    return lock(name);
  };
  return {
    getDocumentLock: open("getDocumentLock", "document"),
    getScriptLock: open("getScriptLock", "script"),
    getUserLock: open("getUserLock", `user:${user}`),
  };
}

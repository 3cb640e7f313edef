import { ServiceError } from "../link/question.ts";

/** An execution that is running. */
export interface Execution {
  readonly user: string;
  readonly kind: string;
}

const mostAtOnce = 30;

/**
 * The executions that are running: 30 of one user at once.
 *
 * @see https://developers.google.com/apps-script/guides/services/quotas
 */
export function createExecutions() {
  const running = new Map<number, Execution>();
  let begun = 0;
  return {
    /** @throws ServiceError if the user has 30 already */
    begin(execution: Execution): number {
      const ofUser = [...running.values()].filter(({ user }) => user === execution.user).length;
      if (ofUser >= mostAtOnce) {
        throw new ServiceError("There are too many scripts running simultaneously for this Google user account.");
      }
      begun += 1;
      running.set(begun, execution);
      return begun;
    },
    get: (execution: number) => running.get(execution),
    end: (execution: number) => void running.delete(execution),
  };
}

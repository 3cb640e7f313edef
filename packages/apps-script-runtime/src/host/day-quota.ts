import { ServiceError } from "../link/question.ts";

const dayMs = 86_400_000;

/** Counts uses in each day of each user, and refuses those that are too many. */
export interface DayQuota {
  /** @throws ServiceError if there are not as many left */
  use(user: string, times: number): void;
  left(user: string): number;
}

export function createDayQuota(mostInDay: number, service: string, now: () => number): DayQuota {
  let day = 0;
  let used = new Map<string, number>();
  const usedToday = (user: string) => {
    const today = Math.floor(now() / dayMs);
    if (today !== day) [day, used] = [today, new Map()];
    return used.get(user) ?? 0;
  };
  return {
    use(user, times) {
      const next = usedToday(user) + times;
      if (next > mostInDay) throw new ServiceError(`Service invoked too many times for one day: ${service}.`);
      used.set(user, next);
    },
    left: (user) => mostInDay - usedToday(user),
  };
}

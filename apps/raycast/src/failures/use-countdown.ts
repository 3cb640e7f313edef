import { useEffect, useRef, useState } from "react";

/** Seconds until an instant (milliseconds since 1970), then 0; calls `done` once when it comes. */
export function useCountdown(until: number | undefined, done: () => void): number {
  const [now, setNow] = useState(() => Date.now());
  const latestDone = useRef(done);
  latestDone.current = done;

  useEffect(() => {
    if (until === undefined) return undefined;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() < until) return;
      clearInterval(timer);
      latestDone.current();
    }, 1000);
    return () => clearInterval(timer);
  }, [until]);

  return until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}

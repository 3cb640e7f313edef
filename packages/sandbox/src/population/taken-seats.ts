import { fullDay, tenureAt } from "./tenure.ts";

/** The seats that are taken on one day, in order. */
export interface TakenSeats {
  readonly count: number;
  seatAt(position: number): number;
  /** Returns the position of a seat that is taken. */
  positionOf(seat: number): number;
}

/** Finds the taken seats of an organization: O(seats) in time and memory before `fullDay`. */
export function takenSeats(seed: number, seats: number, day: number): TakenSeats {
  if (day >= fullDay) return { count: seats, seatAt: (position) => position, positionOf: (seat) => seat };
  const taken = new Uint32Array(seats);
  let count = 0;
  for (let seat = 0; seat < seats; seat++) if (tenureAt(seed, seat, day) !== undefined) taken[count++] = seat;
  return {
    count,
    seatAt: (position) => taken[position] ?? Number.NaN,
    positionOf(seat) {
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((taken[middle] ?? seats) < seat) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

import type { Faults, ShapeChange, SimulatedFailure } from "@aihr-plugins/sandbox";
import { type Move, shiftsOf } from "./shift.ts";

/** The switches as the command line reads them. */
export interface FaultSwitches {
  readonly count?: Faults["count"] | undefined;
  readonly pageSizeCap?: number | undefined;
  readonly ignoresPage?: true | undefined;
  readonly clampsPage?: true | undefined;
  readonly emptyPages?: readonly number[] | undefined;
  readonly joins?: readonly Move[] | undefined;
  readonly leaves?: readonly Move[] | undefined;
  readonly fail?: readonly SimulatedFailure[] | undefined;
  readonly shape?: readonly ShapeChange[] | undefined;
  readonly latency?: number | undefined;
  readonly jitter?: true | undefined;
}

/** The faults that the switches stand for. */
export function faultsOf({ joins = [], leaves = [], fail, shape, latency, jitter, ...others }: FaultSwitches): Faults {
  const { count, pageSizeCap, ignoresPage, clampsPage, emptyPages } = others;
  return {
    ...(count && { count }),
    ...(pageSizeCap && { pageSizeCap }),
    ...(ignoresPage && { ignoresPage }),
    ...(clampsPage && { clampsPage }),
    ...(emptyPages && { emptyPages }),
    ...(fail && { failures: fail }),
    ...(shape && { shape }),
    ...(latency && { latency: { meanMs: latency, distribution: jitter ? "exponential" : "fixed" } }),
    shifts: shiftsOf(joins, leaves),
  };
}

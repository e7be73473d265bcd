// What the search for areas works on: numbers only, TECs and teams by index.
// Invariant: `load` sums to the number of teams, so that 1 is the mean load of an AoR.

export type AreasProblem = {
  /** Lower TECs, which tile the country. */
  readonly tecs: number;
  readonly teams: number;
  /** TEC `i` lies beside `links[starts[i]]` up to `links[starts[i + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly links: Int32Array;
  /** 1 for a city inside one other TEC: it counts as beside that TEC's neighbours, and joins nobody. */
  readonly isEnclave: Uint8Array;
  readonly load: Float64Array;
  /** Drive between seats, `from * tecs + to`; any unit, the same throughout. */
  readonly drive: Float64Array;
  readonly regionOf: Int32Array;
  readonly regions: number;
  /** The team of each TEC in the plan in force, or -1. */
  readonly today: Int32Array;
  /** The team that a TEC must have (pinned, locked, or the team's kept base), or -1. */
  readonly fixed: Int32Array;
  /** 1 for teams whose AoR stays exactly as it is. */
  readonly isClosed: Uint8Array;
  /** The TEC of the base that a team keeps, or -1 where the best seat is free to choose. */
  readonly keptSeat: Int32Array;
  /** The load that an AoR may have; outside it is a violation. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** In units of cost: what each further team in a region, and each moved TEC, counts. */
  readonly splitPrice: number;
  readonly movePrice: number;
};

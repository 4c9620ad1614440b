/** From whom to whom something spreads, as indexes into the units of the set. */
export interface NetworkEdge {
  readonly parent: number;
  readonly child: number;
}

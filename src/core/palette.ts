// The colours that text may ask for, by meaning. Colour never carries a meaning alone.

type Paint = (text: string) => string;

export interface Palette {
  strong: Paint;
  dim: Paint;
  /** A key to press. */
  key: Paint;
  /** Clearly below target, too close to call, on target. */
  below: Paint;
  close: Paint;
  reached: Paint;
  /** One's own outline and band. */
  now: Paint;
  /** The outline of an earlier review. */
  before: Paint;
  target: Paint;
}

const same: Paint = (text) => text;

/** No colour at all. */
export const uncoloured: Palette = { strong: same, dim: same, key: same, below: same, close: same, reached: same, now: same, before: same, target: same };

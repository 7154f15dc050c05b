/** Made by scripts/map-outlines.mjs together with laender.svg: its size, and the numbers of its Mercator projection. */
export const OUTLINES = {
  width: 600,
  height: 810,
  k: 3648.358,
  tx: -365.539,
  ty: 4225.885,
} as const;

/** Material Symbols, Apache-2.0; viewBox 0 -960 960 960. */
export const helpfulIcon =
  'M720-120H280v-520l280-280 50 50q7 7 11.5 19t4.5 23v14l-44 174h258q32 0 56 24t24 56v80q0 7-2 15t-4 15L794-168q-9 20-30 34t-44 14ZM200-640v520H40v-520h160Z';

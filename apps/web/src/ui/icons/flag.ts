/** Material Symbols, Apache-2.0; viewBox 0 -960 960 960. */
export const flagIcon = 'M200-120v-680h360l16 80h224v400H520l-16-80H280v280h-80Z';

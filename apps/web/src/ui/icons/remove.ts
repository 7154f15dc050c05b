/** Material Symbols, Apache-2.0; viewBox 0 -960 960 960. */
export const removeIcon = 'M200-440v-80h560v80H200Z';

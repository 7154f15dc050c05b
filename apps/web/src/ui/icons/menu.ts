/** From KERN (Material Symbols, Apache-2.0); viewBox 0 -960 960 960. */
export const menuIcon = 'M120-680v-80h720v80H120Zm0 480v-80h720v80H120Zm0-240v-80h720v80H120Z';

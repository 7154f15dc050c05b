/** Material Symbols, Apache-2.0; viewBox 0 -960 960 960. */
export const filterIcon = 'M400-240v-80h160v80H400ZM240-440v-80h480v80H240ZM120-640v-80h720v80H120Z';

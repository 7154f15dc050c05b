/** Material Symbols, Apache-2.0; viewBox 0 -960 960 960. */
export const italicIcon = 'M200-200v-100h160l120-360H320v-100h400v100H580L460-300h140v100H200Z';

/** Own drawing: a disc, half dark; viewBox 0 -960 960 960. */
export const themeAutoIcon = 'M480-80a400 400 0 1 1 0-800 400 400 0 0 1 0 800Zm0-80a320 320 0 0 0 0-640v640Z';

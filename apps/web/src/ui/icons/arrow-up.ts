/** From KERN (Material Symbols, Apache-2.0); viewBox 0 -960 960 960. */
export const arrowUpIcon =
  'M480-528 324-372q-11 11-28 11t-28-11q-11-11-11-28t11-28l184-184q12-12 28-12t28 12l184 184q11 11 11 28t-11 28q-11 11-28 11t-28-11L480-528Z';

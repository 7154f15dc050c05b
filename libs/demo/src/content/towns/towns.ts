import type { DemoTown } from '../content.types.js';
import { COOPERATION } from './cooperation.towns.js';
import { EAST } from './east.towns.js';
import { NORTH } from './north.towns.js';
import { SOUTH } from './south.towns.js';
import { WEST } from './west.towns.js';

/** Where the facts about the towns come from; to be shown wherever they are shown. */
export const TOWNS_SOURCE = {
  attribution:
    '© Statistisches Bundesamt (Destatis), 2026 / 2023 – Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe gestattet',
  register:
    'Destatis GV-ISys GV100AD, Gebietsstand 28.02.2026; Einwohnerzahlen auf Grundlage des Zensus 2022',
  coordinates: 'Destatis Gemeindeverzeichnis, Auszug 31.03.2023',
  mailDomains: 'mxmap/esorics2026 (MIT), 02.04.2026',
  /** Day the population figures are counted for, `YYYY-MM-DD`. */
  populationDate: '2024-12-31',
  /** Territorial status of the register the towns were taken from, `YYYY-MM-DD`. */
  territoryDate: '2026-02-28',
} as const;

/** Facts about 64 real towns and municipalities. What they ask and offer in the demo is invented. */
export const TOWNS: readonly DemoTown[] = [...EAST, ...NORTH, ...WEST, ...SOUTH, ...COOPERATION];

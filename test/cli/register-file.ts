/** A municipality of an invented register. */
export interface Place {
  readonly ags: string;
  readonly name: string;
  readonly kindCode?: string;
  readonly population?: number;
  readonly postalCode?: string;
}

interface Line {
  readonly type: string;
  readonly key: string;
  readonly name: string;
  readonly association?: string;
  readonly kindCode?: string;
  readonly figures?: string;
}

/** A GV100AD file with these places, the units above them, and one more place in every Land that has none. */
export function registerFile(
  places: readonly Place[],
  { date = '20260228', everyLand = true }: { date?: string; everyLand?: boolean } = {},
): string {
  const covered = new Set(places.map(({ ags }) => ags.slice(0, 2)));
  const others = Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0'))
    .filter((land) => everyLand && !covered.has(land))
    .map((land): Place => ({ ags: `${land}980001`, name: `Landort ${land}`, postalCode: `98${land}0` }));
  const lines = new Map<string, string>();
  const add = (line: Line): void => {
    const id = line.type + line.key + (line.association ?? '');
    if (!lines.has(id)) lines.set(id, record(line, date));
  };
  for (const place of [...places, ...others].sort((a, b) => (a.ags < b.ags ? -1 : 1))) {
    const { ags, name, kindCode = '63', population = 8_000, postalCode = '99998' } = place;
    const association = `0${ags.slice(5)}`;
    add({ type: '10', key: ags.slice(0, 2), name: `Land ${ags.slice(0, 2)}` });
    add({ type: '40', key: ags.slice(0, 5), name: `Kreis ${ags.slice(0, 5)}`, kindCode: '44' });
    add({ type: '50', key: ags.slice(0, 5), association, name, kindCode: '50' });
    const numbers = [5_000, population, Math.floor(population / 2)].map((value) =>
      String(value).padStart(11, '0'),
    );
    const figures = `${numbers.join('')}    ${postalCode}`;
    add({ type: '60', key: ags, association, name, kindCode, figures });
  }
  return `${[...lines.values()].join('\n')}\n`;
}

function record(
  { type, key, association = '', name, kindCode = '', figures = '' }: Line,
  date: string,
): string {
  const parts = [
    type,
    date,
    key.padEnd(8),
    association.padEnd(4),
    name.padEnd(50),
    ''.padEnd(50),
    kindCode.padEnd(6),
  ];
  return (parts.join('') + figures).padEnd(220);
}

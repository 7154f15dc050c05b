import {
  describeConflict,
  describeFileProblems,
  describeNotice,
  type DamagedRegisterFile,
  type RegisterConflict,
  type RegisterImportOutcome,
} from '@app/directory';

const SHOWN = 20;
const SHOWN_OF_KIND = 8;
const number = new Intl.NumberFormat('en');

/** What to do about a conflict on the command line. */
const HINTS: Partial<Record<RegisterConflict['code'], string>> = {
  LAENDER_MISSING: 'If the file is only an extract: --partial',
  SUCCESSOR_AMBIGUOUS: 'To decide: --successor OLD=NEW, or OLD= if nothing follows',
  SUCCESSOR_UNCLEAR: 'To decide: --successor OLD=NEW, or OLD= if nothing follows',
  TOO_MANY_GONE: 'If this is meant: --allow-many-gone',
};

/** The outcome for programs: one line of JSON, these keys and no others. */
export function jsonOf({ record, conflicts }: RegisterImportOutcome): string {
  return JSON.stringify({
    municipalities: record.municipalities,
    new: record.new,
    changed: record.changed,
    gone: record.gone,
    conflicts: conflicts.map((conflict) => ({
      code: conflict.code,
      line: conflict.line,
      field: null,
      key: conflict.key,
      name: conflict.name,
      message: describeConflict('en', conflict),
    })),
  });
}

/** The same for a file that cannot be read: nothing is known, and every finding is a conflict. */
export function jsonOfDamage({ role, problems }: DamagedRegisterFile): string {
  return JSON.stringify({
    municipalities: 0,
    new: 0,
    changed: 0,
    gone: 0,
    conflicts: problems.map((problem) => ({
      code: problem.code,
      line: problem.line,
      field: problem.field && [...new Set([problem.field.id, problem.field.name])].join(' '),
      key: null,
      name: role,
      message: describeFileProblems('en', [problem]),
    })),
  });
}

/** What is wrong with a file, one finding per line. */
export function damageOf({ role, problems }: DamagedRegisterFile): string {
  const lines = problems.map((problem) => `  ${describeFileProblems('en', [problem])}`);
  return [`The ${role} file cannot be used. Nothing was changed.`, ...lines].join('\n');
}

/** Why nothing was imported, and what to do about it. */
export function conflictsOf({ conflicts }: RegisterImportOutcome): string {
  const lines = conflicts
    .slice(0, SHOWN)
    .map(
      (conflict) =>
        `  ${conflict.line === null ? '' : `Line ${conflict.line}: `}${describeConflict('en', conflict)}`,
    );
  if (conflicts.length > SHOWN) lines.push(`  … and ${number.format(conflicts.length - SHOWN)} more`);
  const hints = new Set(conflicts.map(({ code }) => HINTS[code]).filter((hint) => hint !== undefined));
  return ['Nothing was imported:', ...lines, ...[...hints].map((hint) => `  ${hint}`)].join('\n');
}

/** The outcome as a table for people. */
export function tableOf({ record }: RegisterImportOutcome, seconds: number): string {
  const rows: [string, string][] = [
    ['Municipalities', number.format(record.municipalities)],
    ['New', number.format(record.new)],
    [
      'Changed',
      number.format(record.changed) +
        (record.renumbered > 0 ? ` (${number.format(record.renumbered)} with another key)` : ''),
    ],
    ['Gone', number.format(record.gone)],
    ['Unchanged', number.format(record.unchanged)],
  ];
  const domains = record.mailDomains;
  if (domains) {
    rows.push(
      [
        'Mail domains',
        `${number.format(domains.added)} new, ${number.format(domains.removed)} taken back, ${number.format(domains.publicProviders)} of public providers passed over`,
      ],
      ['Websites', `${number.format(domains.websites)} new or different`],
    );
    if (domains.unmatched > 0) rows.push(['Rows without a place', number.format(domains.unmatched)]);
  }
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = [
    `Register of ${record.edition}, population of ${record.populationDate}`,
    ...rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`),
    ...noticesOf(record),
  ];
  if (record.conflictCount === 0)
    lines.push(record.carriedOut ? `Imported in ${seconds.toFixed(1)} s.` : 'Dry run: nothing was changed.');
  return lines.join('\n');
}

function noticesOf({ notices, noticeCount }: RegisterImportOutcome['record']): string[] {
  if (noticeCount === 0) return [];
  const lines = notices.slice(0, SHOWN).map((notice) => `  ${describeNotice('en', notice)}`);
  if (noticeCount > SHOWN) lines.push(`  … and ${number.format(noticeCount - SHOWN)} more`);
  return ['To know:', ...lines];
}

/** Some changes of each kind, for a dry run. */
export function changesOf({ record }: RegisterImportOutcome): string {
  const shown = new Map<string, number>();
  const lines = record.sampleChanges
    .filter(({ kind }) => {
      shown.set(kind, (shown.get(kind) ?? 0) + 1);
      return shown.get(kind)! <= SHOWN_OF_KIND;
    })
    .map(({ ags, name, kind, field, before, after }) => {
      const fact = field === null ? '' : `: ${field} ${before ?? '–'} → ${after ?? '–'}`;
      return `  ${kind.padEnd(10)}  ${ags}  ${name}${fact}`;
    });
  return lines.length === 0 ? '' : ['For example:', ...lines].join('\n');
}

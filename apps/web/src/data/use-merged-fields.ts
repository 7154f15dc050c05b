import { useState } from 'react';
import { clashingFields, mergeFields } from './merge-fields.js';

/** What the fields of a form say in a version of the thing they belong to. */
export interface FieldsVersion<Fields extends object> {
  readonly version: number;
  readonly fields: Fields;
}

interface MergedFields<Fields extends object> extends FieldsVersion<Fields> {
  /** Null until something of others was taken in; then the fields both have changed, as the others have them. */
  readonly clashes: Partial<Fields> | null;
  /** Others were faster: what they have changed comes in, to be looked at and saved together. */
  readonly takeIn: (mine: Fields, theirs: FieldsVersion<Fields>) => void;
}

/**
 * The fields of a form for a thing that others may change while it is open. They begin with `opened`, whatever the page
 * reads meanwhile, so that nothing is overwritten unseen. Show them with `key={version}`: what was taken in replaces what
 * stands in the fields.
 */
export function useMergedFields<Fields extends object>(opened: FieldsVersion<Fields>): MergedFields<Fields> {
  const [base, setBase] = useState(opened);
  const [fields, setFields] = useState(opened.fields);
  const [clashes, setClashes] = useState<Partial<Fields> | null>(null);
  return {
    version: base.version,
    fields,
    clashes,
    takeIn: (mine, theirs) => {
      setFields(mergeFields(base.fields, mine, theirs.fields));
      setClashes(clashingFields(base.fields, mine, theirs.fields));
      setBase(theirs);
    },
  };
}

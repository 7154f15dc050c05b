import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { AddFundingDocument } from '../../gql/documents/AddFunding.js';
import { EditFundingDocument } from '../../gql/documents/EditFunding.js';
import { FundingChoicesDocument } from '../../gql/documents/FundingChoices.js';
import type { FundingChoicesQuery, FundingFactsFragment } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, Select, TextArea, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { euroText, formatEuro, parseEuro } from './money.js';

interface FundingDialogProps {
  projectId: string;
  /** Null for a new one. */
  funding: FundingFactsFragment | null;
  onClose: () => void;
}

const FIELDS = ['programmeId', 'deadlineOn', 'requestedCents', 'totalCents', 'notes'] as const;

/** Writes an application for funding down, or changes it. */
export default function FundingDialog({ projectId, funding, onClose }: FundingDialogProps) {
  const choices = useQuery(gqlQuery('projects', FundingChoicesDocument, { projectId, slug: projectId })).data;
  return (
    <Dialog title={funding ? m.funding_edit_title() : m.funding_add()} onClose={onClose}>
      {choices ? (
        <FundingForm projectId={projectId} funding={funding} onClose={onClose} choices={choices} />
      ) : (
        <p role="status">{m.funding_loading()}</p>
      )}
    </Dialog>
  );
}

/** Fields with sums, by their names. */
function initialSums(funding: FundingFactsFragment | null): Record<string, string> {
  if (!funding) return {};
  return {
    totalCents: euroText(funding.totalCents),
    requestedCents: euroText(funding.requestedCents),
    ...Object.fromEntries(
      funding.shares.map(({ partnerId, amountCents }) => [partnerId, euroText(amountCents)]),
    ),
  };
}

function FundingForm({
  projectId,
  funding,
  onClose,
  choices,
}: FundingDialogProps & { choices: FundingChoicesQuery }) {
  const [programmeId, setProgrammeId] = useState(funding?.programme.id ?? '');
  const [sums, setSums] = useState(() => initialSums(funding));
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const key = useIdempotencyKey();
  const done = () => {
    key.renew();
    showToast(m.funding_saved());
    onClose();
  };
  const options = { invalidates: ['projects'] as const, onSuccess: done, onError: () => undefined };
  const add = useGqlMutation(AddFundingDocument, options);
  const edit = useGqlMutation(EditFundingDocument, options);
  const { errors, rest } = useFormErrors(add.error ?? edit.error, FIELDS);
  const shown = useMemo(() => ({ ...errors, ...wrong }), [errors, wrong]);

  const programme = choices.fundingProgrammes.nodes.find(({ id }) => id === programmeId);
  const unfit = programme?.unfitFor ?? funding?.unfit ?? [];
  const partners =
    choices.project?.partners.filter(({ state }) => state === 'ACCEPTED' || state === 'CONFIRMED') ?? [];
  const cents = (name: string): number | null => (sums[name]?.trim() ? parseEuro(sums[name]) : 0);
  const parts = ['requestedCents', ...partners.map(({ id }) => id)].map(cents);
  const total = cents('totalCents');
  const missing =
    total === null || parts.includes(null)
      ? null
      : total - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);

  const sum = (name: string, label: string, required: boolean) => (
    <TextField
      key={name}
      name={name}
      label={label}
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      required={required}
      markOptional={false}
      value={sums[name] ?? ''}
      onChange={({ target }) => {
        setSums((before) => ({ ...before, [name]: target.value }));
        setWrong({});
      }}
    />
  );
  const submit = (data: FormData) => {
    const names = ['totalCents', 'requestedCents', ...partners.map(({ id }) => id)];
    const bad = names.filter((name) => cents(name) === null);
    if (bad.length > 0) return setWrong(Object.fromEntries(bad.map((name) => [name, m.funding_no_sum()])));
    const words = {
      deadlineOn: formText(data, 'deadlineOn') || null,
      requestedCents: cents('requestedCents') ?? 0,
      totalCents: total ?? 0,
      shares: partners.flatMap(({ id }) => {
        const amountCents = cents(id) ?? 0;
        return amountCents > 0 ? [{ partnerId: id, amountCents }] : [];
      }),
      notes: formText(data, 'notes') || null,
    };
    if (funding) edit.mutate({ input: { ...words, id: funding.id, version: funding.version } });
    else add.mutate({ input: { ...words, projectId, programmeId, idempotencyKey: key.current() } });
  };

  return (
    <Form className="stack" errors={shown} onSubmit={submit}>
      {funding ? (
        <p>
          <b>{funding.programme.name}</b>
        </p>
      ) : (
        <Select
          name="programmeId"
          label={m.funding_programme()}
          required
          value={programmeId}
          onChange={({ target }) => setProgrammeId(target.value)}
        >
          <option value="">{m.funding_choose()}</option>
          {choices.fundingProgrammes.nodes.map(({ id, name, funder }) => (
            <option key={id} value={id}>
              {m.funding_programme_by({ name, funder })}
            </option>
          ))}
        </Select>
      )}
      <div role="status" className="stack stack--tight">
        {programme && (
          <p className="muted small">
            {programme.deadlineOn
              ? m.funding_programme_deadline({ date: formatDate(programme.deadlineOn) })
              : m.funding_programme_rolling()}
            {programme.maxRate !== null &&
              ` ${m.funding_programme_rate({ rate: String(programme.maxRate) })}`}
          </p>
        )}
        {unfit.length > 0 && (
          <Alert tone="warning" title={m.funding_unfit_title()}>
            <ul className="plain">
              {unfit.map(({ partnerId, text }) => (
                <li key={partnerId}>{text}</li>
              ))}
            </ul>
          </Alert>
        )}
      </div>
      <TextField
        key={programmeId}
        name="deadlineOn"
        type="date"
        label={m.funding_field_deadline()}
        hint={m.funding_field_deadline_hint()}
        defaultValue={funding ? (funding.deadlineOn ?? '') : (programme?.deadlineOn ?? '')}
      />
      <FieldsRow>
        {sum('totalCents', m.funding_field_total(), true)}
        {sum('requestedCents', m.funding_field_requested(), true)}
      </FieldsRow>
      <FieldsRow>
        {partners.map(({ id, organisation }) =>
          sum(id, m.funding_field_share({ name: organisation.name }), false),
        )}
      </FieldsRow>
      <p role="status" className="muted small">
        {missing !== null && missing > 0 && m.funding_missing({ sum: formatEuro(missing) })}
        {missing !== null && missing < 0 && m.funding_too_much({ sum: formatEuro(-missing) })}
        {missing === 0 && (total ?? 0) > 0 && m.funding_adds_up()}
      </p>
      <TextArea
        name="notes"
        label={m.funding_field_notes()}
        defaultValue={funding?.notes ?? ''}
        rows={3}
        maxLength={LIMITS.fundingNotes}
      />
      <FormProblem error={rest} />
      <DialogFooter>
        <Button onClick={onClose}>{m.action_cancel()}</Button>
        <Button type="submit" variant="primary" busy={add.isPending || edit.isPending}>
          {m.action_save()}
        </Button>
      </DialogFooter>
    </Form>
  );
}

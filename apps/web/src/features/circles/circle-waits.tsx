import { Link } from '@tanstack/react-router';
import { useViewer } from '../../app/viewer.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { ButtonRow } from '../../ui/button.js';
import { WithdrawMandate } from '../membership/withdraw-mandate.js';
import type { CircleData } from './circle.page.js';

/** What a member of the own town has prepared, until somebody with the mandate confirms it. */
export function CircleWaits({ viewer: { municipalityId, mandateRequest } }: Pick<CircleData, 'viewer'>) {
  const membership = useViewer()?.memberships.find(({ municipality }) => municipality.id === municipalityId);
  if (!mandateRequest || !membership) return null;
  const { id, summary, requestedByName, canWithdraw, canDecide } = mandateRequest;
  const values = { summary, person: requestedByName ?? m.circle_waits_somebody() };
  const search = { stadt: membership.municipality.slug };
  return (
    <Alert tone="warning" title={m.circle_waits_title()}>
      <p>{canDecide ? m.circle_waits_you(values) : m.circle_waits_text(values)}</p>
      <ButtonRow>
        {canDecide ? (
          <Link to="/meine-kommune/zusagen" search={search}>
            {m.circle_waits_decide()}
          </Link>
        ) : (
          <Link to="/meine-kommune/mitglieder" search={search}>
            {m.circle_waits_members()}
          </Link>
        )}
        {canWithdraw && <WithdrawMandate id={id} />}
      </ButtonRow>
    </Alert>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { InvitationDocument } from '../../gql/documents/Invitation.js';

export const invitationQuery = (token: string) => gqlQuery('viewer', InvitationDocument, { token });

/** The secret of the invitation a sign-in leads back to, if it leads to one. */
const tokenIn = (weiter: string | undefined): string | null =>
  /^\/einladung\/([\w-]{1,100})$/.exec(weiter ?? '')?.[1] ?? null;

/** Reads the invitation a sign-in or sign-up leads back to. Without an answer the form is empty, as for everybody. */
export async function loadInvitedAddress(
  { queryClient }: AppContext,
  weiter: string | undefined,
): Promise<void> {
  const token = tokenIn(weiter);
  if (token !== null) await queryClient.ensureQueryData(invitationQuery(token)).catch(() => undefined);
}

/** The address such an invitation was sent to; empty without one that holds. */
export function useInvitedAddress(weiter: string | undefined): string {
  const token = tokenIn(weiter);
  const { data } = useQuery({ ...invitationQuery(token ?? ''), enabled: token !== null });
  return data?.invitation?.email ?? '';
}

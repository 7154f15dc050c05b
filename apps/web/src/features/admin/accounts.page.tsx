import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { useViewer } from '../../app/viewer.js';
import { gqlPages } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { AccountsDocument } from '../../gql/documents/Accounts.js';
import { UnblockAccountDocument } from '../../gql/documents/UnblockAccount.js';
import type { AccountRowFragment } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { MailLink } from '../../ui/mail-link.js';
import { Pager } from '../../ui/pager.js';
import { EmptyState } from '../../ui/states.js';
import { Timestamp } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';
import type { WordSearch } from './admin.routes.js';
import { roleLabel } from './roles.js';
import { SearchForm } from './search-form.js';

const RolesDialog = lazy(() => import('./roles-dialog.js'));
const BlockDialog = lazy(() => import('./block-dialog.js'));
const route = getRouteApi('/angemeldet/verwaltung/konten');

const accountsQuery = ({ suche }: WordSearch) =>
  gqlPages('admin', AccountsDocument, { search: suche ?? null, first: 20 }, (data) => data.accounts);

export async function load({ queryClient }: AppContext, search: WordSearch): Promise<void> {
  await queryClient.ensureInfiniteQueryData(accountsQuery(search));
}

/** Accounts of this installation: find, give roles, block. */
export function AccountsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useSuspenseInfiniteQuery(accountsQuery(search));
  const accounts = query.data.pages.flatMap((page) => page.accounts.nodes);
  const [dialog, setDialog] = useState<{ kind: 'roles' | 'block'; account: AccountRowFragment } | null>(null);
  const close = () => setDialog(null);

  return (
    <div className="stack">
      <SearchForm
        label={m.accounts_search()}
        words={search.suche}
        onSearch={(suche) =>
          void navigate({ to: '/verwaltung/konten', search: { suche }, resetScroll: false })
        }
      />
      {accounts.length === 0 ? (
        <EmptyState title={m.accounts_empty()} />
      ) : (
        <Pager query={query}>
          {(list) => (
            <ul ref={list} className="plain stack stack--tight">
              {accounts.map((account) => (
                <AccountCard
                  key={account.id}
                  account={account}
                  onRoles={() => setDialog({ kind: 'roles', account })}
                  onBlock={() => setDialog({ kind: 'block', account })}
                />
              ))}
            </ul>
          )}
        </Pager>
      )}
      <Suspense>
        {dialog?.kind === 'roles' && <RolesDialog account={dialog.account} onClose={close} />}
        {dialog?.kind === 'block' && <BlockDialog account={dialog.account} onClose={close} />}
      </Suspense>
    </div>
  );
}

interface AccountCardProps {
  account: AccountRowFragment;
  onRoles: () => void;
  onBlock: () => void;
}

function AccountCard({ account, onRoles, onBlock }: AccountCardProps) {
  const own = useViewer()?.id === account.id;
  const unblock = useGqlMutation(UnblockAccountDocument, {
    invalidates: ['admin'],
    onSuccess: () => showToast(m.account_unblocked()),
  });
  const name = <span className="visually-hidden">: {account.person.name}</span>;
  return (
    <Card as="li" className="account">
      <div className="account__text">
        <h2 className="account__name">{account.person.name}</h2>
        <p className="meta">
          <MailLink address={account.email} />
          {account.memberships.map(({ id, state, municipality }) => (
            <Link key={id} to="/kommunen/$slug" params={{ slug: municipality.slug }}>
              {state === 'PENDING' ? m.account_town_pending({ town: municipality.name }) : municipality.name}
            </Link>
          ))}
          <span>{m.account_since({ date: formatDate(account.createdAt) })}</span>
          {account.lastSeenAt && (
            <span>
              {m.account_last_seen()} <Timestamp value={account.lastSeenAt} />
            </span>
          )}
        </p>
      </div>
      <div className="row">
        {account.instanceRoles.map((role) => (
          <Badge key={role} tone="info">
            {roleLabel(role)}
          </Badge>
        ))}
        {account.blockedAt && <Badge tone="danger">{m.account_blocked()}</Badge>}
      </div>
      <ButtonRow>
        <Button variant="tertiary" size="small" onClick={onRoles}>
          {m.account_roles()}
          {name}
        </Button>
        {!own &&
          (account.blockedAt ? (
            <Button
              variant="tertiary"
              size="small"
              busy={unblock.isPending}
              onClick={() => unblock.mutate({ accountId: account.id })}
            >
              {m.account_unblock()}
              {name}
            </Button>
          ) : (
            <Button variant="tertiary" size="small" onClick={onBlock}>
              {m.account_block()}
              {name}
            </Button>
          ))}
      </ButtonRow>
    </Card>
  );
}

import { useMutation } from '@tanstack/react-query';
import { gqlFetch } from '../../data/gql-fetch.js';
import { forgetDrafts } from '../../data/local-drafts.js';
import { SignOutDocument } from '../../gql/documents/SignOut.js';
import { m } from '../../paraglide/messages.js';
import { Icon } from '../../ui/icon.js';
import { logoutIcon } from '../../ui/icons/logout.js';
import { errorText } from '../../ui/error-text.js';
import { showToast } from '../../ui/toast.js';
import { endPush } from './end-push.js';

/** Ends the login session and loads the start page anew, so that nothing of the account stays in memory. */
export function SignOutButton() {
  const signOut = useMutation({
    mutationFn: () => gqlFetch(SignOutDocument, {}),
    onSuccess: async () => {
      await endPush();
      forgetDrafts();
      location.assign('/');
    },
    onError: (error) => showToast(errorText(error), 'danger'),
  });
  return (
    <button
      type="button"
      className="menu__item"
      onClick={() => signOut.mutate()}
      aria-disabled={signOut.isPending}
    >
      {m.nav_sign_out()}
      <Icon path={logoutIcon} size={20} />
    </button>
  );
}

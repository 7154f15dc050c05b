import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { SetInstanceRolesDocument } from '../../gql/documents/SetInstanceRoles.js';
import type { AccountRowFragment, InstanceRole } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem } from '../../ui/form-problem.js';
import { Checkbox, FieldGroup, Form } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { INSTANCE_ROLES, roleHint, roleLabel } from './roles.js';

/** Gives an account exactly the chosen roles. */
export default function RolesDialog({
  account,
  onClose,
}: {
  account: AccountRowFragment;
  onClose: () => void;
}) {
  const save = useGqlMutation(SetInstanceRolesDocument, {
    invalidates: ['admin', 'viewer'],
    onSuccess: () => {
      showToast(m.account_roles_saved());
      onClose();
    },
    onError: () => undefined,
  });
  return (
    <Dialog title={m.account_roles_title({ person: account.person.name })} size="small" onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(data) =>
          save.mutate({ accountId: account.id, roles: data.getAll('roles') as InstanceRole[] })
        }
      >
        <FieldGroup legend={m.account_roles_legend()}>
          {INSTANCE_ROLES.map((role) => (
            <Checkbox
              key={role}
              name="roles"
              value={role}
              label={roleLabel(role)}
              hint={roleHint(role)}
              defaultChecked={account.instanceRoles.includes(role)}
            />
          ))}
        </FieldGroup>
        <FormProblem error={save.error} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {m.action_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

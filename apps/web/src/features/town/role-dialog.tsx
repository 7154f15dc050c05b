import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { SetMembershipRoleDocument } from '../../gql/documents/SetMembershipRole.js';
import type { MembershipRole } from '../../gql/types.js';
import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem } from '../../ui/form-problem.js';
import { Checkbox, FieldGroup, Form, Radio } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import type { Member } from './members.page.js';

/** Changes what a member may do for the town. */
export default function RoleDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const change = useGqlMutation(SetMembershipRoleDocument, {
    invalidates: ['municipalities', 'viewer'],
    onSuccess: () => {
      showToast(m.member_changed());
      onClose();
    },
    onError: () => undefined,
  });
  return (
    <Dialog title={m.member_change_title({ person: member.person.name })} size="small" onClose={onClose}>
      <Form
        className="stack stack--loose"
        onSubmit={(data) =>
          change.mutate({
            id: member.id,
            role: formText(data, 'role') as MembershipRole,
            mandate: data.has('mandate'),
          })
        }
      >
        <FieldGroup legend={m.member_role()}>
          <Radio
            name="role"
            value="MEMBER"
            label={m.role_member()}
            hint={m.role_member_hint()}
            defaultChecked={member.role === 'MEMBER'}
          />
          <Radio
            name="role"
            value="ADMIN"
            label={m.role_admin()}
            hint={m.role_admin_hint()}
            defaultChecked={member.role === 'ADMIN'}
          />
        </FieldGroup>
        <Checkbox
          name="mandate"
          label={m.mandate()}
          hint={m.mandate_hint()}
          defaultChecked={member.mandate}
        />
        <FormProblem error={change.error} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={change.isPending}>
            {m.action_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

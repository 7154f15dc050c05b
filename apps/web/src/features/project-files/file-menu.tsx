import type { FileLineFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Menu } from '../../ui/menu.js';
import type { FileTask } from './files.page.js';

/** What can be done with a file, behind one button. */
export default function FileMenu({
  file,
  onTask,
}: {
  file: FileLineFragment;
  onTask: (task: FileTask) => void;
}) {
  const action = (what: FileTask['what'], label: string) => ({
    id: what,
    label,
    onAction: () => onTask({ what, file }),
  });
  return (
    <Menu
      label={m.file_menu({ title: file.title })}
      actions={[
        action('versions', m.file_action_versions()),
        ...(file.canEdit
          ? [
              action('edit', m.file_action_edit()),
              action('access', m.file_action_access()),
              action('remove', m.action_delete()),
            ]
          : []),
      ]}
    />
  );
}

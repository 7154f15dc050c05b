import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { Form, TextArea } from '../../ui/form.js';

interface ConflictDialogProps {
  title: string;
  mine: string;
  theirs: string;
  onResolve: (text: string) => void;
  onClose: () => void;
}

/** Two texts of one place beside each other, to be made one. Closing it loses nothing. */
export default function ConflictDialog({ title, mine, theirs, onResolve, onClose }: ConflictDialogProps) {
  const [text, setText] = useState(mine);
  return (
    <Dialog title={m.minutes_conflict_title()} size="large" onClose={onClose}>
      <Form className="stack" onSubmit={() => onResolve(text)}>
        <p className="muted">{title}</p>
        <div className="conflict">
          <Version label={m.minutes_conflict_mine()} text={mine} />
          <Version label={m.minutes_conflict_theirs()} text={theirs} />
        </div>
        <ButtonRow>
          <Button size="small" onClick={() => setText(mine)}>
            {m.minutes_conflict_take_mine()}
          </Button>
          <Button size="small" onClick={() => setText(theirs)}>
            {m.minutes_conflict_take_theirs()}
          </Button>
          <Button size="small" onClick={() => setText(`${theirs}\n\n${mine}`)}>
            {m.minutes_conflict_take_both()}
          </Button>
        </ButtonRow>
        <TextArea
          label={m.minutes_conflict_both()}
          value={text}
          rows={8}
          maxLength={LIMITS.minutesSection}
          required
          autoFocus
          onChange={({ target }) => setText(target.value)}
        />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary">
            {m.minutes_conflict_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

function Version({ label, text }: { label: string; text: string }) {
  return (
    <section className="conflict__side" aria-label={label}>
      <h3 className="conflict__title">{label}</h3>
      <p className="meeting-plain">{text}</p>
    </section>
  );
}

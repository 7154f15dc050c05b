import { LIMITS } from '@app/contracts';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { FieldMessage, Select, TextArea, TextField } from '../../ui/form.js';
import { FILE_ACCESS, accessLabel, sizeText } from './file-labels.js';
import { isPicture } from './upload.js';

/** A file on its way. */
export interface Upload {
  readonly key: string;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed';
  /** Share of its bytes that are on their way. */
  readonly progress: number;
  readonly problem: { readonly text: string; readonly field: string } | null;
}

/** One file of an upload: what is asked about it, and how far it is. */
export function UploadEntry({ upload, onLeave }: { upload: Upload; onLeave: (() => void) | null }) {
  const { key, file, state, problem } = upload;
  if (state === 'done')
    return (
      <p className="card meta">
        <b>{file.name}</b>
        <Badge tone="success">{m.file_upload_done_one()}</Badge>
      </p>
    );
  return (
    <fieldset className="card stack upload-entry">
      <legend className="upload-entry__name">
        {file.name} <span className="muted small">{sizeText(file.size)}</span>
      </legend>
      <TextField
        name={`title-${key}`}
        label={m.file_field_title()}
        defaultValue={titleOf(file)}
        required
        maxLength={LIMITS.fileTitle}
        autoComplete="off"
      />
      {isPicture(file) && (
        <TextArea
          name={`alt-${key}`}
          label={m.file_field_alt()}
          hint={m.file_field_alt_hint()}
          required
          rows={2}
          maxLength={LIMITS.fileAlt}
        />
      )}
      <Select name={`access-${key}`} label={m.file_field_access()} defaultValue="UNKNOWN">
        {FILE_ACCESS.map((value) => (
          <option key={value} value={value}>
            {accessLabel(value)}
          </option>
        ))}
      </Select>
      <div role="status" className="upload-entry__state">
        {state === 'sending' && <Progress name={file.name} share={upload.progress} />}
        {problem && problem.field !== 'altText' && <FieldMessage message={problem.text} />}
      </div>
      {onLeave && (
        <p>
          <Button
            variant="tertiary"
            size="small"
            aria-label={m.file_upload_leave_label({ name: file.name })}
            onClick={onLeave}
          >
            {m.file_upload_leave()}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

/** How far an upload is; once all of it is on the way, the server looks into it. */
export function Progress({ name, share }: { name: string; share: number }) {
  const text = share < 1 ? m.file_upload_progress({ name }) : m.file_upload_checked({ name });
  return (
    <div className="stack stack--tight">
      <span className="small">{text}</span>
      <progress className="upload-progress" max={1} value={share < 1 ? share : undefined} aria-label={text} />
    </div>
  );
}

/** The name of a file as a title: without its ending, with blanks for what stands for them. */
function titleOf({ name }: File): string {
  const words = name
    .replace(/\.[^.]{1,10}$/, '')
    .replace(/_+/g, ' ')
    .trim();
  return [...words].slice(0, LIMITS.fileTitle).join('');
}

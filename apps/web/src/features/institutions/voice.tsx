import { Link } from '@tanstack/react-router';
import type { Perspective } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { perspectiveLabel } from './labels.js';

interface VoiceProps {
  institution: { readonly slug: string; readonly name: string } | null;
  perspective: Perspective | null;
}

/** For which institution somebody speaks, and from which perspective. */
export default function Voice({ institution, perspective }: VoiceProps) {
  return (
    <>
      {institution && (
        <Link to="/einrichtungen/$slug" params={{ slug: institution.slug }}>
          {institution.name}
        </Link>
      )}
      {perspective && <span>{m.perspective_from({ perspective: perspectiveLabel(perspective) })}</span>}
    </>
  );
}

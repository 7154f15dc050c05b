import { domainToASCII } from 'node:url';
import { LIMITS } from '@app/contracts';
import { Problem } from '@app/platform/context';
import { z } from 'zod';

const EMAIL = z.email();

/** RFC 5321, section 4.5.3.1.1. */
const MAX_LOCAL_PART = 64;

/**
 * The one form of a mail address under which it is stored, compared and counted: trimmed, lower case, the
 * domain in its ASCII form (`müllheim.example` becomes `xn--mllheim-n2a.example`).
 *
 * @param field name of the input field, for the refusal
 * @throws Problem `BAD_INPUT` for anything that is no address
 */
export function normalEmail(value: string, field = 'email'): string {
  const text = value.normalize('NFC').trim();
  const at = text.lastIndexOf('@');
  const email = `${text.slice(0, Math.max(0, at))}@${domainToASCII(text.slice(at + 1))}`.toLowerCase();
  if (
    text.length > LIMITS.email ||
    email.length > LIMITS.email ||
    at > MAX_LOCAL_PART ||
    !EMAIL.safeParse(email).success
  )
    throw new Problem('BAD_INPUT', { field });
  return email;
}

/** The part after the @ of a normal address. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

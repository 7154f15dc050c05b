import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';

/** Why a request is open that was a membership before. */
export function ProofLost() {
  return <Alert title={m.request_proof_lost_title()}>{m.request_proof_lost_text()}</Alert>;
}

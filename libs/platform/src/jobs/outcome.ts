/** How a handler ended when it did not throw: it acted, or it had a reason not to. Both are kept with the job. */
export type Outcome = { readonly done: true } | { readonly skipped: string };

export const done: Outcome = { done: true };

export const skipped = (reason: string): Outcome => ({ skipped: reason });

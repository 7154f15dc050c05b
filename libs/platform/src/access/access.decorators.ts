import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@app/contracts';

export const ACCESS = 'access:rule';

export type AccessRule = { readonly permission: Permission } | { readonly public: string };

/** The operation needs this permission. Whose rows it may touch is decided by the policies of its lib. */
export const Requires = (permission: Permission) => SetMetadata(ACCESS, { permission } satisfies AccessRule);

/** Everybody may call the operation, signed in or not. `reason` says why and stands in the inventory. */
export const Public = (reason: string) => SetMetadata(ACCESS, { public: reason } satisfies AccessRule);

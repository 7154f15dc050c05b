import type { InstanceRole } from '@app/contracts';
import type { Relation } from 'typeorm';
import { Check, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';

/** A role on the instance that an account holds. */
@Entity('account_role')
@Check('account_role_role_check', `role in ('EDITOR', 'MODERATOR', 'ADMIN')`)
export class AccountRoleEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_role_pkey' })
  accountId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'account_role_pkey' })
  role!: InstanceRole;

  @ManyToOne(() => AccountEntity, (account) => account.roles, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'account_role_account_id_fkey' })
  account!: Relation<AccountEntity>;
}

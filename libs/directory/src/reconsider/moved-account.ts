/** An account that has another mail address. */
export interface MovedAccount {
  readonly personId: string;
  readonly email: string;
  readonly locale: string;
}

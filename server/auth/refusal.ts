// Why an act on accounts was refused. Nothing was written, and `message` says what to do.

export type Refusal = {
  readonly code:
    'invalid' | 'not-found' | 'wrong-password' | 'throttled' | 'used' | 'expired' | 'not-allowed';
  readonly message: string;
  /** The form field to mend, if it is one. */
  readonly field?: 'name' | 'email' | 'password' | 'currentPassword' | 'newPassword' | 'role';
};

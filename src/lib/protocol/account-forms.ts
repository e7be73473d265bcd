// The forms about accounts, as the browser posts them. Whether a password is good is the server's word.
import { z } from 'zod';
import { ROLES } from './roles.ts';

export const PASSWORD_MIN_LENGTH = 15;
export const PASSWORD_MAX_LENGTH = 256;
export const PERSON_NAME_MAX_LENGTH = 80;
const EMAIL_MAX_LENGTH = 254;
const NOTE_MAX_LENGTH = 120;
const ID_MAX_LENGTH = 128;

const personName = z
  .string()
  .trim()
  .min(1, 'Enter your name, as colleagues know you.')
  .max(PERSON_NAME_MAX_LENGTH, `Use at most ${PERSON_NAME_MAX_LENGTH} characters.`)
  .regex(/^\P{Cc}*$/u, 'Use letters, spaces and hyphens only.');

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(EMAIL_MAX_LENGTH, `Use at most ${EMAIL_MAX_LENGTH} characters.`)
  .pipe(z.email('Enter an email address, such as name@example.org.'));

/** A password somebody chooses; typed ones are not trimmed, a space is a character like any other. */
const newPassword = z
  .string()
  .min(PASSWORD_MIN_LENGTH, `Use at least ${PASSWORD_MIN_LENGTH} characters. A few words do well.`)
  .max(PASSWORD_MAX_LENGTH, `Use at most ${PASSWORD_MAX_LENGTH} characters.`);

/** A password to compare with the stored one: only its size is limited. */
const presentPassword = z
  .string()
  .min(1, 'Enter your password.')
  .max(PASSWORD_MAX_LENGTH, `Use at most ${PASSWORD_MAX_LENGTH} characters.`);

const role = z.enum(ROLES, { error: 'Choose a role.' });
const id = z.string().min(1).max(ID_MAX_LENGTH);

/** A new person, by the set-up link or by an invitation. */
export const newPersonFormSchema = z.object({ name: personName, email, password: newPassword });
export type NewPersonForm = z.infer<typeof newPersonFormSchema>;

export const signInFormSchema = z.object({
  // Not checked as an address: a wrong one gets the same answer as an unknown one.
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, 'Enter your email address.')
    .max(EMAIL_MAX_LENGTH, `Use at most ${EMAIL_MAX_LENGTH} characters.`),
  password: presentPassword,
});
export type SignInForm = z.infer<typeof signInFormSchema>;

export const changePasswordFormSchema = z.object({
  currentPassword: presentPassword,
  newPassword,
});
export type ChangePasswordForm = z.infer<typeof changePasswordFormSchema>;

export const newPasswordFormSchema = z.object({ newPassword });

export const inviteFormSchema = z.object({
  role,
  note: z.string().trim().max(NOTE_MAX_LENGTH, `Use at most ${NOTE_MAX_LENGTH} characters.`),
});
export type InviteForm = z.infer<typeof inviteFormSchema>;

export const changeRoleFormSchema = z.object({ personId: id, role });
export const personFormSchema = z.object({ personId: id });
export const sessionFormSchema = z.object({ sessionHash: id });
export const revokeInviteFormSchema = z.object({ inviteId: id });

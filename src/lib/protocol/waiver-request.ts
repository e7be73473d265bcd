// What the browser posts to have warnings waived, or to take waivers back.
import { z } from 'zod';
import { FINDING_KEY_MAX_LENGTH } from '../domain/rules/finding.ts';

/** Most findings that one reason can be given for at once. */
export const WAIVED_AT_ONCE_MAX = 300;

const findingKeys = z.array(z.string().max(FINDING_KEY_MAX_LENGTH)).min(1).max(WAIVED_AT_ONCE_MAX);

export const waiveRequestSchema = z.object({ findingKeys, reason: z.string().max(2000) });
export type WaiveRequest = z.infer<typeof waiveRequestSchema>;

export const takeBackRequestSchema = z.object({ findingKeys });

/** What is said when it was refused. */
export const waiverRefusalSchema = z.object({ message: z.string() });

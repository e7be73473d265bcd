// The HTTP status with which a refusal about a comment or correction is answered.
import type { ContributionRefusal } from '../../server/own-areas/contributions.ts';

export const CONTRIBUTION_STATUS: Readonly<Record<ContributionRefusal['code'], number>> = {
  invalid: 400,
  'not-yours': 403,
  'not-found': 404,
  archived: 409,
  decided: 409,
  throttled: 429,
};

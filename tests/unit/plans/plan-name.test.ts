// Names of plans: what is accepted, and how a free one is found.
import { describe, expect, it } from 'vitest';
import { checkPlanName, freePlanName } from '../../../server/plans/plan-name.ts';

describe('checkPlanName', () => {
  it('trims and keeps what a person wrote, in any script', () => {
    expect(checkPlanName('  Жоспар А ', [])).toEqual({ ok: true, value: 'Жоспар А' });
  });

  it('accepts 80 characters and refuses 81', () => {
    expect(checkPlanName('x'.repeat(80), []).ok).toBe(true);
    expect(checkPlanName('x'.repeat(81), []).ok).toBe(false);
  });
});

describe('freePlanName', () => {
  it('counts until no other plan has the name, without regard to case', () => {
    expect(freePlanName('A', [])).toBe('A');
    expect(freePlanName('A', ['a', 'A (2)'])).toBe('A (3)');
  });

  it('never gets longer than a name may be', () => {
    const long = 'x'.repeat(80);
    expect(freePlanName(long, [long])).toBe(`${'x'.repeat(76)} (2)`);
  });
});

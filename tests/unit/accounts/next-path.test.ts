import { describe, expect, it } from 'vitest';
import { safeNextPath, signInPath } from '../../../src/lib/features/accounts/next-path.ts';

describe('where a person goes after signing in', () => {
  it('is the page that was asked for, with its search', () => {
    expect(safeNextPath('/plans/abc?show=balance#map')).toBe('/plans/abc?show=balance#map');
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/plans/..//evil.example',
    'javascript:alert(1)',
    'plans',
    '',
    null,
  ])('is never another host: %j', (next) => {
    expect(safeNextPath(next)).toBe('/plans');
  });

  it('is left out of the link when it is the usual one', () => {
    expect(signInPath(new URL('http://any/plans'))).toBe('/sign-in');
    expect(signInPath(new URL('http://any/people?a=b'))).toBe('/sign-in?next=%2Fpeople%3Fa%3Db');
  });
});

// Two copies of Yjs fail silently: each refuses to know the other's types.
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('installs one copy of Yjs', () => {
  const paths = execFileSync('npm', ['ls', 'yjs', '--all', '--parseable'], { encoding: 'utf8' });
  const copies = new Set(paths.split('\n').filter((path) => path.endsWith('/yjs')));
  expect([...copies]).toHaveLength(1);
});

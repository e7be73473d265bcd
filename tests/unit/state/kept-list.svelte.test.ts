// A list that the plan chooses: always the chosen one, loaded once, and a failure says what to do.
import { expect, test } from 'vitest';
import { err, ok, type Result } from '../../../src/lib/domain/result.ts';
import { KeptList } from '../../../src/lib/state/kept-list.svelte.ts';

function listOf() {
  const asked: string[] = [];
  const answers = new Map<string, PromiseWithResolvers<Result<string, string>>>();
  const list = new KeptList<string>((id) => {
    asked.push(id);
    const answer = Promise.withResolvers<Result<string, string>>();
    answers.set(id, answer);
    return answer.promise;
  });
  async function answer(id: string, result: Result<string, string> = ok(`list ${id}`)) {
    answers.get(id)?.resolve(result);
    await Promise.resolve();
    await Promise.resolve();
  }
  return { list, asked, answer };
}

test('the list is here once it has come; none is none', async () => {
  const { list, answer } = listOf();
  expect(list).toMatchObject({ value: null, status: 'none' });
  list.follow('a');
  expect(list).toMatchObject({ value: null, status: 'loading' });
  await answer('a');
  expect(list).toMatchObject({ value: 'list a', status: 'loaded' });
  list.follow(null);
  expect(list).toMatchObject({ value: null, status: 'none' });
});

test('a list that comes late never stands in for the one chosen since', async () => {
  const { list, answer } = listOf();
  list.follow('a');
  list.follow('b');
  await answer('b');
  await answer('a');
  expect(list.value).toBe('list b');
});

test('undo goes back to the list before without asking for it again', async () => {
  const { list, asked, answer } = listOf();
  for (const id of ['a', 'b']) {
    list.follow(id);
    await answer(id);
  }
  list.follow('a');
  expect(list).toMatchObject({ value: 'list a', status: 'loaded' });
  expect(asked).toEqual(['a', 'b']);
});

test('what could not be loaded is told and asked for again on demand', async () => {
  const { list, asked, answer } = listOf();
  list.follow('a');
  await answer('a', err('no line'));
  expect(list).toMatchObject({ value: null, status: 'failed', failure: 'no line' });
  list.retry();
  await answer('a');
  expect(list).toMatchObject({ value: 'list a', status: 'loaded', failure: null });
  expect(asked).toEqual(['a', 'a']);
});

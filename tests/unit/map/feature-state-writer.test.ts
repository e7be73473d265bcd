import { describe, expect, it } from 'vitest';
import {
  createFeatureStateWriter,
  type FeatureState,
} from '../../../src/lib/map/feature-state-writer.ts';

function harness() {
  const frames: (() => void)[] = [];
  const sent: { id: string; state: FeatureState }[] = [];
  const target = { ready: true };
  const writer = createFeatureStateWriter(
    {
      isReady: () => target.ready,
      setFeatureState: ({ id }, state) => sent.push({ id, state }),
    },
    (callback) => frames.push(callback),
    () => undefined,
  );
  const nextFrame = (): void => frames.splice(0).forEach((frame) => frame());
  return { writer, sent, target, nextFrame, frames };
}

describe('feature-state writer', () => {
  it('sends one feature when one of many changes', () => {
    const { writer, sent, nextFrame } = harness();
    const ids = Array.from({ length: 232 }, (_, index) => `TEC-${index}`);
    for (const id of ids) writer.write('tecs', id, { colour: 'blue' });
    nextFrame();
    expect(sent).toHaveLength(232);
    for (const id of ids) writer.write('tecs', id, { colour: id === 'TEC-7' ? 'red' : 'blue' });
    nextFrame();
    expect(sent.slice(232)).toEqual([{ id: 'TEC-7', state: { colour: 'red' } }]);
  });

  it('gathers everything of a frame into one write per feature', () => {
    const { writer, sent, nextFrame, frames } = harness();
    writer.write('tecs', 'A', { colour: 'blue' });
    writer.write('tecs', 'A', { colour: 'red' });
    writer.write('tecs', 'A', { hover: true });
    expect(frames).toHaveLength(1);
    expect(sent).toHaveLength(0);
    nextFrame();
    expect(sent).toEqual([{ id: 'A', state: { colour: 'red', hover: true } }]);
  });

  it('sends nothing for a change that was taken back within the frame', () => {
    const { writer, sent, nextFrame } = harness();
    writer.write('tecs', 'A', { hover: true });
    writer.write('tecs', 'A', { hover: null });
    nextFrame();
    expect(sent).toHaveLength(0);
  });

  it('keeps what is wanted while the renderer is away and sends it all when it is back', () => {
    const { writer, sent, nextFrame, target } = harness();
    writer.write('tecs', 'A', { colour: 'blue' });
    nextFrame();
    target.ready = false;
    writer.write('tecs', 'B', { colour: 'red' });
    nextFrame();
    expect(sent).toHaveLength(1);
    target.ready = true;
    writer.rewriteAll();
    nextFrame();
    expect(sent.slice(1)).toHaveLength(2);
    expect(sent.slice(1)).toContainEqual({ id: 'A', state: { colour: 'blue' } });
    expect(sent.slice(1)).toContainEqual({ id: 'B', state: { colour: 'red' } });
  });
});

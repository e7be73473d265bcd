import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { originOfRequest, writeOriginHeaders } from '../../../server/forwarded.ts';

function requestWith(headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, headers);
  return request;
}

const FORWARDED = {
  host: 'muster.local:3000',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'evil.example, muster.example',
  'x-forwarded-for': '203.0.113.9, 198.51.100.7',
};

describe('where a request came from', () => {
  it('is not what the client says when no proxy of ours stands before us', () => {
    const origin = originOfRequest(requestWith(FORWARDED), false);
    expect(origin).toEqual({ protocol: 'http', host: 'muster.local:3000', address: '' });
  });

  it('is what the nearest proxy says when we trust it', () => {
    const origin = originOfRequest(requestWith(FORWARDED), true);
    expect(origin).toEqual({
      protocol: 'https',
      host: 'muster.example',
      address: '198.51.100.7',
    });
  });

  it('overwrites what a client sends under our own header names', () => {
    const request = requestWith({ host: 'muster.local', 'x-muster-protocol': 'https' });
    writeOriginHeaders(request, false);
    expect(request.headers['x-muster-protocol']).toBe('http');
  });
});

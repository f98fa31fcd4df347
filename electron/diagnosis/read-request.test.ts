import { describe, expect, it } from 'vitest';
import { readRequest } from './read-request.ts';

describe('readRequest', () => {
  it('takes a target as it stands, without an error', () => {
    expect(readRequest(' mini-red:8000\n', null)).toMatchObject({
      kind: 'target',
      target: { text: 'mini-red:8000', host: 'mini-red', port: 8000 },
      reported: null,
    });
  });

  it('takes a target with the error that somebody saw', () => {
    const error = "OSError: [Errno 48] Address already in use: ('0.0.0.0', 8000)";
    expect(readRequest('192.0.2.9:8000', error)).toMatchObject({ reported: { category: 'EADDRINUSE', program: null } });
  });

  it('takes the target out of a pasted error', () => {
    const pasted = 'Error: connect EHOSTUNREACH 192.0.2.9:8000 - Local (192.0.2.1:65037)';
    expect(readRequest(pasted, null)).toMatchObject({
      kind: 'target',
      target: { host: '192.0.2.9', port: 8000 },
      reported: { category: 'EHOSTUNREACH' },
    });
  });

  it('reports nothing that was not recognised, and refuses what names no target', () => {
    expect(readRequest('192.0.2.9:8000', 'something went wrong')).toMatchObject({ reported: null });
    expect(readRequest('something went wrong', null).kind).toBe('not-a-target');
  });
});

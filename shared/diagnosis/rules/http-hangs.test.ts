import { httpHangs } from './http-hangs.ts';
import { caseOf, onLinux, ruleCases, served } from './testing.ts';

ruleCases(httpHangs, {
  fires: {
    'no answer': [caseOf({ services: [served('http-hung', { elapsedMs: 3000 })] }), 'very-likely'],
    'on both addresses': [
      onLinux({ services: [served('http-hung'), served('http-hung', { address: '2001:db8::20' })] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'another address answers': caseOf({
      services: [served('http-hung'), served('http', { status: 200, address: '2001:db8::20' })],
    }),
    'silence where no HTTP was asked for': caseOf({ services: [served('silent')] }),
  },
  lookAlikes: {
    'http-server-fails': caseOf({ services: [served('http', { status: 500 })] }),
    'closed-at-once': caseOf({ services: [served('closed')] }),
  },
});

import { httpNoFrontPage } from './http-no-front-page.ts';
import { caseOf, onLinux, ruleCases, served } from './testing.ts';

const target = { text: 'http://mini-red:8000', host: 'mini-red', port: 8000, scheme: 'http', isName: true };
const answered = (status: number) => [served('http', { status, said: `HTTP/1.1 ${status}` })];
const page = { ...target, text: 'http://mini-red:8000/health' };
ruleCases(httpNoFrontPage, {
  fires: {
    'nothing at /': [caseOf({ target, services: answered(404) }), 'certain'],
    'with a slash at the end': [
      onLinux({ target: { ...target, text: 'http://mini-red:8000/' }, services: answered(405) }),
      'certain',
    ],
  },
  nearMisses: {
    'it is there': caseOf({ target, services: answered(200) }),
    'a query was named': caseOf({ target: { ...target, text: 'http://mini-red:8000/?q=1' }, services: answered(404) }),
  },
  lookAlikes: { 'http-refuses-request': caseOf({ target: page, services: answered(404) }) },
});

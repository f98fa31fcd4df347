import { visibleText } from '../../visible-text.ts';
import { advice, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';

export const httpNotSpoken = defineRule({
  id: 'http-not-spoken',
  signature: 'linux',
  title: 'Something else than a web server answers on this port',
  step: 'service',
  needs: ['services'],
  makesMoot: [],
  lookAlikes: ['tls-wanted', 'closed-at-once'],
  source: 'RFC 9112 §4: an answer begins with HTTP/; RFC 4253 §4.2 and others greet first',
  weight: 'problem',
  test({ services, target: { scheme, port } }) {
    const others = services.filter(({ kind, speaks }) => kind === 'banner' && speaks !== 'tls');
    if ((scheme !== 'http' && scheme !== 'https') || others.length === 0 || others.length < services.length)
      return notApplicable('no page was asked for, or HTTP was answered');
    return finding(
      'certain',
      others.map(({ address, said }) => fact(`${address} answered the request with: ${visibleText(said ?? '', 100)}`)),
      [
        advice(`Check the port: ${port} belongs to another service than the page you want.`),
        advice(
          'If the web server should be there, another program has taken its port: see what listens on that machine.',
        ),
      ],
    );
  },
});

import type { Redirect } from '../../shared/diagnosis/service-outcome.ts';
import { bareHost, type ServicePlan, urlOf } from './service-plan.ts';

/** Where a redirect leads. `place` is where to go, and has a meaning only while `because` is `null`. */
export interface Next {
  readonly from: string;
  readonly to: string;
  readonly because: Redirect['notFollowed'];
  readonly place: Partial<Pick<ServicePlan, 'scheme' | 'port' | 'path'>>;
}

const MOST_CHARACTERS = 2_000;

/** Reads a Location against the address it came from (RFC 9110 §10.2.2). The same host is the same name, or its address. */
export function nextOf(plan: ServicePlan, location: string): Next {
  const from = urlOf(plan);
  const base = urlOf({ ...plan, address: bareHost(plan.address) });
  const nowhere = (because: Redirect['notFollowed']) => ({
    from,
    to: location.slice(0, MOST_CHARACTERS),
    because,
    place: {},
  });
  if (!URL.canParse(location, base)) return nowhere('no-web-address');
  const url = new URL(location, base);
  const scheme = url.protocol.slice(0, -1);
  if (scheme !== 'http' && scheme !== 'https') return nowhere('no-web-address');
  const own = [plan.host, plan.address].map((each) => bareHost(each).toLowerCase());
  if (!own.includes(bareHost(url.hostname).toLowerCase()))
    return { ...nowhere('another-host'), to: url.href.slice(0, MOST_CHARACTERS) };
  const port = url.port === '' ? (scheme === 'http' ? 80 : 443) : Number(url.port);
  const place = { scheme, port, path: `${url.pathname}${url.search}` };
  return { from, to: urlOf({ ...plan, ...place }), because: null, place };
}

import { refusal } from './answer.mjs';

/** EX_NOHOST of sysexits.h: what route(8) says of anything it cannot read as an address. */
export const badAddress = (text) => refusal(`route: bad address: ${text}`, 68);

import { z } from 'zod';

export const AddressFamily = z.enum(['ipv4', 'ipv6']);
export type AddressFamily = z.output<typeof AddressFamily>;

export const TransportProtocol = z.enum(['tcp', 'udp']);
export type TransportProtocol = z.output<typeof TransportProtocol>;

/** The operating systems whose tools are read. */
export const PlatformId = z.enum(['darwin', 'linux']);
export type PlatformId = z.output<typeof PlatformId>;

/**
 * What is taken out of a text that leaves the machine.
 *
 * `off`: nothing. `standard`: public addresses, hardware addresses, names of people, machines and networks, serials, keys,
 * arguments that hold secrets. `strict`: private addresses as well. Ports, interface names and program names stay: they
 * are the story.
 */
export const redactionLevels = ['off', 'standard', 'strict'] as const;
export type RedactionLevel = (typeof redactionLevels)[number];

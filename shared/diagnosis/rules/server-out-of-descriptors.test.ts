import { serverOutOfDescriptors } from './server-out-of-descriptors.ts';
import { onLinux, ruleCases, served, tried } from './testing.ts';

const owner = (openFiles: number | null) => [
  { pid: 7, command: 'lampd', startedAtMs: null, openFiles, openFilesLimit: 64 },
];
const attempts = [tried('accepted')];
const services = [served('closed')];
ruleCases(serverOutOfDescriptors, {
  fires: {
    'accepted and closed, at the limit': [onLinux({ attempts, services, owners: owner(64) }), 'very-likely'],
    'left in the queue': [onLinux({ attempts: [tried('timed-out')], services: [], owners: owner(64) }), 'very-likely'],
  },
  nearMisses: {
    'it serves all the same': onLinux({ attempts, services: [served('banner')], owners: owner(64) }),
    'it may open more': onLinux({ attempts, services, owners: owner(20) }),
    'how many it has open was not told': onLinux({ attempts, services, owners: owner(null) }),
    refused: onLinux({ attempts: [tried('ECONNREFUSED')], services: [], owners: owner(64) }),
  },
  lookAlikes: {
    'closed-at-once': onLinux({ attempts, services, owners: owner(20) }),
    'http-hangs': onLinux({ attempts, services: [served('http-hung')], owners: owner(20) }),
  },
});

import { answer, refusal } from './answer.mjs';

const STORE = '/Library/Preferences/com.apple.networkextension.plist';
const CONFIGURATION = '6F1E0C52-9A7B-4C11-8D7E-2B5C9F0A7E31';
/** DenyMulticast, MulticastPreferenceSet (facts A7). */
const SWITCHES = { allowed: [false, true], denied: [true, true], undetermined: [true, false] };

/** plutil(1) -convert xml1 -o - on the store of the local-network permission; the archive of facts A7, nothing else. */
export function plutil({ localNetwork: { records, isStoreReadable }, model }, args) {
  const path = args.at(-1);
  if (path !== STORE)
    return refusal(
      `${path}: file does not exist or is not readable or is not a regular file (Error Domain=NSCocoaErrorDomain Code=260)`,
    );
  if (!isStoreReadable)
    return refusal(
      `${path}: file does not exist or is not readable or is not a regular file (Error Domain=NSCocoaErrorDomain Code=257 "The file couldn’t be opened because you don’t have permission to view it.")`,
    );
  if (wordAfter(args, '-convert') !== 'xml1') return refusal(`${path}: invalid object in plist for destination format`);
  return answer(`${HEAD}${printValue(archiveOf(model === '13' ? null : records), 0)}</plist>\n`);
}

const wordAfter = (args, option) => args[args.indexOf(option) + 1];

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
`;

const EVERYBODY = { path: null, identifier: 'PathRuleDefaultNonSystemIdentifier', state: 'undetermined' };

/** NSKeyedArchiver: every object once in `$objects`, referred to by number; 0 is nothing. Without records: as on macOS 13. */
function archiveOf(records) {
  const objects = ['$null'];
  const add = (object) => ({ CF$UID: objects.push(object) - 1 });
  const classOf = (name) => add({ $classname: name, $classes: [name, 'NSObject'] });
  const vpn = add({ $class: classOf('NEConfiguration'), Name: add('Lamp VPN'), VPN: { CF$UID: 0 } });
  const privacy = records === null ? {} : { [CONFIGURATION]: addPrivacy(add, classOf, [EVERYBODY, ...records]) };
  const $top = { ...privacy, 'A0C1F3E2-0000-4000-8000-5B6C7D8E9F10': vpn, Generation: 41, Version: 1 };
  return { $archiver: 'NSKeyedArchiver', $objects: objects, $top, $version: 100_000 };
}

function addPrivacy(add, classOf, records) {
  const ruleClass = classOf('NEPathRule');
  const text = (value) => (value === null ? { CF$UID: 0 } : add(value));
  const rule = ({ path, identifier, state }) => {
    const [deny, isSet] = SWITCHES[state];
    return add({
      ...{ $class: ruleClass, DenyCellularFallback: false, DenyMulticast: deny, MulticastPreferenceSet: isSet },
      ...{ NoDivertDNS: false, Path: text(path), SigningIdentifier: text(identifier) },
    });
  };
  const rules = add({ $class: classOf('NSArray'), 'NS.objects': records.map(rule) });
  const controller = add({ $class: classOf('NEPathController'), Rules: rules });
  const Name = add(`com.apple.preferences.networkprivacy-${CONFIGURATION}`);
  return add({ $class: classOf('NEConfiguration'), Name, PathController: controller });
}

function printValue(value, depth) {
  const indent = '\t'.repeat(depth);
  if (typeof value === 'string') return `${indent}<string>${escaped(value)}</string>\n`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>\n`;
  if (typeof value === 'boolean') return `${indent}<${value}/>\n`;
  if (Array.isArray(value))
    return `${indent}<array>\n${value.map((each) => printValue(each, depth + 1)).join('')}${indent}</array>\n`;
  const members = Object.entries(value).map(
    ([key, each]) => `${indent}\t<key>${escaped(key)}</key>\n${printValue(each, depth + 1)}`,
  );
  return `${indent}<dict>\n${members.join('')}${indent}</dict>\n`;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

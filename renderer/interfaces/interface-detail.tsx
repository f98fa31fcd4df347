import { useStore } from 'zustand';
import type { InterfaceAddress, NetworkInterface } from '../../shared/network-interface.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Fact, Facts, Section } from '../ui/facts.tsx';
import { addressRemarks, statusText } from './interface-columns.tsx';
import { addressText, type InterfaceRow } from './interface-rows.ts';

export function InterfaceDetail({ row }: { readonly row: InterfaceRow }) {
  return (
    <>
      {row.address !== null && <AddressFacts address={row.address} on={row.interface} />}
      <InterfaceFacts each={row.interface} />
      <InterfaceActions row={row} />
    </>
  );
}

/** What can be changed here. Each opens its plan; nothing happens before the person has read it. */
function InterfaceActions({ row: { interface: on, address } }: { readonly row: InterfaceRow }) {
  const { changeDialog, app } = usePage();
  const isLocal = useStore(app, ({ description }) => description?.host.kind === 'local');
  if (!isLocal || on.flags.includes('LOOPBACK')) return null;
  const alias = address?.isAlias && address.prefixLength !== null ? address : null;
  const openRequest = (kind: 'remove-alias' | 'make-alias-permanent') => {
    if (alias === null || alias.prefixLength === null) return;
    const { family, address: text, prefixLength } = alias;
    changeDialog.openRequest({ kind, interfaceName: on.name, family, address: text, prefixLength });
  };
  return (
    <Section title="Change">
      <Button tone="plain" onClick={() => changeDialog.openAlias({ interfaceName: on.name })}>
        Add alias…
      </Button>
      {alias !== null && (
        <>
          <Button tone="plain" onClick={() => openRequest('remove-alias')}>
            Remove this alias…
          </Button>
          <Button tone="plain" onClick={() => openRequest('make-alias-permanent')}>
            Make it permanent…
          </Button>
        </>
      )}
    </Section>
  );
}

function AddressFacts({ address, on }: { readonly address: InterfaceAddress; readonly on: NetworkInterface }) {
  return (
    <Section title="Address">
      <Facts>
        <Fact name="Address" isMono>
          {visibleText(addressText(address), 120)}
        </Fact>
        <Fact name="Role">
          {address.isAlias
            ? `An alias on ${visibleText(on.name, 60)}: an extra address beside its own`
            : `The interface’s own ${address.family === 'ipv4' ? 'IPv4' : 'IPv6'} address`}
        </Fact>
        {address.peerAddress !== null && (
          <Fact name="Far end" isMono>
            {visibleText(address.peerAddress, 120)}
          </Fact>
        )}
        {address.broadcast !== null && (
          <Fact name="Broadcast" isMono>
            {visibleText(address.broadcast, 120)}
          </Fact>
        )}
        {addressRemarks(address).length > 0 && <Fact name="Remarks">{addressRemarks(address).join(', ')}</Fact>}
      </Facts>
    </Section>
  );
}

function InterfaceFacts({ each }: { readonly each: NetworkInterface }) {
  const facts: readonly (readonly [string, string | number | null])[] = [
    ['Status', statusText(each)],
    ['Known as', each.hardwarePort],
    ['Kind', each.kind],
    ['MAC', each.mac],
    ['MTU', each.mtu === null ? null : `${each.mtu} bytes`],
    ['Media', each.media],
    ['Index', each.index],
    ['Members', each.members.length === 0 ? null : each.members.join(', ')],
    ['Flags', each.flags.join(' ')],
  ];
  return (
    <Section title={`Interface ${visibleText(each.name, 60)}`}>
      <Facts>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <Fact key={name} name={name} isMono={name === 'MAC'}>
              {visibleText(String(value), 300)}
            </Fact>
          ),
        )}
      </Facts>
    </Section>
  );
}

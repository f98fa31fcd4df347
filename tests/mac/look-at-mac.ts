import { createLocalHost } from '../../electron/hosts/local-host.ts';
import type { PlatformTool } from '../../electron/tools/platform-tool.ts';
import { readWithTool, type ToolReading } from '../../electron/tools/read-with-tool.ts';
import type { Printed } from '../../shared/printed.ts';
import { createPretendMac, type PretendMac, type PretendMacSettings } from './create-pretend-mac.ts';

/** A pretend Mac and the app's own eyes on it: tools are run by the local host, parsed by the tools' parsers. */
export interface MacUnderTest extends PretendMac {
  readonly read: <Row extends Printed, Request>(
    tool: PlatformTool<Row, Request>,
    request: NoInfer<Request>,
  ) => Promise<ToolReading<Row>>;
  readonly close: () => Promise<void>;
}

export async function openMac(settings: PretendMacSettings): Promise<MacUnderTest> {
  const mac = await createPretendMac(settings);
  const host = createLocalHost({ platform: 'darwin', toolRoot: mac.root });
  let count = 0;
  const nextId = () => {
    count += 1;
    return `look-${count}`;
  };
  return {
    ...mac,
    read: (tool, request) => readWithTool(host, tool, request, { nextId }),
    close: async () => {
      await host.close();
      mac.remove();
    },
  };
}

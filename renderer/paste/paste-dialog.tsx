import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './paste-dialog.module.css';
import { PastedReading } from './pasted-reading.tsx';

/** Output that somebody sent: pasted, recognised and shown like the real thing. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const { pasted } = usePage();
  const asking = useStore(pasted);
  const [text, setText] = useState(asking.kind === 'not-asked' ? '' : asking.request.text);
  const [tool, setTool] = useState('');
  const read = (next: string, as: string) => {
    setText(next);
    setTool(as);
    if (next.trim() === '') pasted.forget();
    else void pasted.ask({ text: next, as: as === '' ? null : as });
  };
  const isRead = asking.kind === 'answered' && asking.reply.kind === 'parsed';
  return (
    <Dialog title="Paste output" kind="wide" onClose={onClose}>
      <div className={styles.body}>
        <textarea
          data-first-focus
          className={isRead ? styles.textShort : styles.text}
          aria-label="Output to read"
          placeholder="Paste what a command printed, such as netstat -rn, ifconfig, lsof -i or ip route. It stays on this machine."
          spellCheck={false}
          value={text}
          onChange={(event) => read(event.target.value, tool)}
        />
        <div className={styles.choices}>
          <ToolChoice value={tool} onChange={(as) => read(text, as)} />
          {text !== '' && <Button onClick={() => read('', tool)}>Clear</Button>}
        </div>
        {asking.kind === 'broken' && (
          <p className={styles.words}>It could not be read: {visibleText(asking.because, 300)}</p>
        )}
        {asking.kind === 'answered' && asking.reply.kind === 'not-recognised' && (
          <p className={styles.words}>
            No tool was recognised in this text. If you know which command printed it, choose it above.
          </p>
        )}
        {asking.kind === 'answered' && asking.reply.kind === 'parsed' && <PastedReading parsed={asking.reply} />}
      </div>
    </Dialog>
  );
}

interface ToolChoiceProps {
  readonly value: string;
  readonly onChange: (tool: string) => void;
}

function ToolChoice({ value, onChange }: ToolChoiceProps) {
  const { toolList } = usePage();
  const asking = useStore(toolList);
  useEffect(() => {
    if (toolList.getState().kind === 'not-asked') void toolList.ask({});
  }, [toolList]);
  const tools = asking.kind === 'answered' ? asking.reply : [];
  return (
    <label className={styles.tool}>
      Read as
      <select className={styles.select} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">recognised by itself</option>
        {tools.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

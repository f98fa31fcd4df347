import { Dialog } from '../ui/dialog.tsx';

export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Paste output" kind="wide" onClose={onClose}>
      <p />
    </Dialog>
  );
}

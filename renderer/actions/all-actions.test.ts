import { describe, expect, it } from 'vitest';
import { AppCommand } from '../../shared/app-command.ts';
import { actionOf, actions } from './all-actions.ts';
import { isPressed, printShortcut } from './shortcut.ts';

describe('actions', () => {
  it('have one id each, and one for every menu command', () => {
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
    for (const id of AppCommand.options) expect(actionOf(id).id).toBe(id);
  });

  it('have no shortcut in common', () => {
    const shortcuts = actions.flatMap(({ shortcut }) => (shortcut === null ? [] : [printShortcut(shortcut, true)]));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });
});

describe('isPressed', () => {
  const key = { key: 'C', metaKey: true, ctrlKey: false, shiftKey: true, altKey: false };
  it('takes the command key on macOS and Ctrl elsewhere', () => {
    const shortcut = { key: 'c', withShift: true };
    expect([isPressed(shortcut, key, true), isPressed(shortcut, key, false)]).toEqual([true, false]);
    expect(isPressed(shortcut, { ...key, metaKey: false, ctrlKey: true }, false)).toBe(true);
    expect(isPressed({ ...shortcut, withShift: false }, key, true)).toBe(false);
  });
});

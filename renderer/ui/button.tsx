import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: 'plain' | 'quiet' | 'accent';
  readonly icon?: ReactNode;
  readonly tip?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A push button. An icon alone needs an `aria-label`. */
export function Button({ tone = 'quiet', icon, tip, className, children, ...rest }: ButtonProps) {
  const isBare = children === undefined || children === null;
  return (
    <button
      type="button"
      {...rest}
      data-tip={tip}
      className={classNames(styles.button, styles[tone], isBare && styles.bare, className)}
    >
      {icon}
      {children}
    </button>
  );
}

// How buttons look, shared by Button, IconButton and links that act as buttons.

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'sm' | 'md';

const BASE =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap ' +
  'transition-colors select-none disabled:opacity-50 aria-disabled:opacity-50';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:enabled:bg-accent-hover [a&]:hover:bg-accent-hover',
  secondary: 'border border-line bg-raised text-ink hover:bg-hover',
  ghost:
    'text-muted hover:bg-hover hover:text-ink aria-pressed:bg-selected aria-pressed:text-accent',
  danger: 'bg-danger text-on-danger hover:opacity-90',
};

const SIZES: Record<ButtonSize, string> = {
  sm: 'h-7 px-2 text-xs',
  md: 'h-9 px-3 text-sm',
};

const ICON_SIZES: Record<ButtonSize, string> = { sm: 'size-7', md: 'size-9' };

/** Classes of a button with words. */
export function buttonClasses(variant: ButtonVariant, size: ButtonSize): string {
  return `${BASE} ${VARIANTS[variant]} ${SIZES[size]}`;
}

/** Classes of a square button that shows an icon alone. */
export function iconButtonClasses(variant: ButtonVariant, size: ButtonSize): string {
  return `${BASE} ${VARIANTS[variant]} ${ICON_SIZES[size]}`;
}

// How form controls look.

export const CONTROL_CLASSES =
  'w-full rounded-md border border-line-strong bg-raised text-ink aria-[invalid=true]:border-danger ' +
  'disabled:bg-sunken disabled:text-muted';

export const CONTROL_SIZES = { sm: 'h-7 px-2 text-xs', md: 'h-9 px-2.5 text-sm' } as const;

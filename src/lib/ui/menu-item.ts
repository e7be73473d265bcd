// What a menu can hold.

export type MenuItem = {
  readonly label: string;
  readonly onSelect: () => void;
  readonly shortcut?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Shows a tick: this is the one chosen now. */
  readonly checked?: boolean;
};

/** Groups are separated by a line. */
export type MenuGroup = { readonly label?: string; readonly items: readonly MenuItem[] };

// Version 1 is where every kind of document begins: what has no version yet is empty or already in this shape.
import type { DocMigration } from './migration.ts';

export const initial: DocMigration = { id: 1, up: () => {} };

// Version 1 is where plan documents begin: what has no version yet is empty or already in this shape.
import type { DocMigration } from './migration.ts';

export const initial: DocMigration = { id: 1, up: () => {} };

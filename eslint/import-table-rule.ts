// The import table as a lint rule: an import against the table is an error where it is written.
import { relative, sep } from 'node:path';
import type { Rule } from 'eslint';
import { refusalOfImport } from './import-table.ts';

type ImportNode = Rule.Node & {
  readonly source?: { readonly value?: unknown } | null;
  readonly importKind?: 'type' | 'value';
  readonly exportKind?: 'type' | 'value';
};

/** Reports imports, re-exports and dynamic imports that the table does not allow. */
export const importTableRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{reason}} (ARCHITECTURE.md)' } },
  create(context) {
    const fromFile = relative(context.cwd, context.filename).split(sep).join('/');
    function check(node: ImportNode): void {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const isTypeOnly = node.importKind === 'type' || node.exportKind === 'type';
      const reason = refusalOfImport({ fromFile, specifier, isTypeOnly });
      if (reason !== null) context.report({ node, messageId: 'refused', data: { reason } });
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

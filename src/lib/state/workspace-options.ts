// What a workspace is made of: who works, on which plan, over which documents.
import type * as Y from 'yjs';
import type { BoundaryNote } from '../domain/boundary-note.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { PlanId, UserId } from '../domain/ids.ts';
import type { Role } from '../protocol/roles.ts';
import type { DocumentConnection } from '../sync/document-connection.ts';
import type { CheckerAnswer, CheckerLine } from './checker-line.ts';
import type { Notify } from './command-runner.ts';

export type PersonName = { readonly id: UserId; readonly name: string };
export type PersonWithRole = PersonName & { readonly role: Role };

/** The line of a document to the server; tests hand in their own. */
export type DocumentLink = Pick<
  DocumentConnection,
  'awareness' | 'saveState' | 'onChanged' | 'destroy'
>;

/** A live document and its line. */
export type LinkedDoc = { readonly doc: Y.Doc; readonly link: DocumentLink };

export type PlanFacts = {
  readonly id: PlanId;
  readonly name: string;
  readonly isArchived: boolean;
  /** Drawn by hand for a demonstration, not by a mission. */
  readonly isIllustrative: boolean;
  /** Whose boundaries the map shows; null while all areas are schematic. */
  readonly boundaries: BoundaryNote | null;
};

export type WorkspaceOptions = {
  readonly plan: PlanFacts;
  readonly me: PersonWithRole;
  /** People with an account. */
  readonly people: readonly PersonWithRole[];
  readonly dataset: Dataset;
  readonly planDoc: LinkedDoc;
  /** Null for those who may not read it. */
  readonly rosterDoc: LinkedDoc | null;
  /** Null for those who may not read it. */
  readonly securityDoc: LinkedDoc | null;
  readonly notify: Notify;
  /** Opens the line to what checks the plan; tests hand in their own. */
  readonly openChecker: (onAnswer: (answer: CheckerAnswer) => void) => CheckerLine;
};

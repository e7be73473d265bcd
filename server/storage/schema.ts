// The tables as TypeScript sees them. Times are ISO 8601 UTC text, so that every SQL database sorts them.
import type { Generated, Kysely } from 'kysely';
import type { CorrectionField, Decision } from '../../src/lib/domain/contribution.ts';
import type {
  ContributionId,
  DatasetId,
  LtoTeamId,
  PlanId,
  TecId,
  UserId,
} from '../../src/lib/domain/ids.ts';
import type { DocumentKind, Role } from '../../src/lib/protocol/roles.ts';

type UsersTable = {
  id: UserId;
  name: string;
  /** Lower case; unique. */
  email: string;
  password_hash: string;
  role: Role;
  created_at: string;
  disabled_at: string | null;
};

type SessionsTable = {
  id_hash: string;
  user_id: UserId;
  expires_at: string;
  created_at: string;
  last_seen_at: string;
  user_agent: string;
};

type InvitesTable = {
  token_hash: string;
  role: Role;
  note: string;
  created_by: UserId;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  used_by: UserId | null;
};

type SetupTokensTable = {
  token_hash: string;
  created_at: string;
  used_at: string | null;
};

type PasswordResetsTable = {
  token_hash: string;
  user_id: UserId;
  created_at: string;
  expires_at: string;
  used_at: string | null;
};

type SignInAttemptsTable = {
  /** Hash of what is counted, so that no address or typed name is kept. */
  key_hash: string;
  failures: number;
  last_at: string;
};

type PlansTable = {
  id: PlanId;
  name: string;
  dataset_id: DatasetId;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  /** 0 or 1. */
  is_illustrative: number;
};

type DocumentsTable = {
  plan_id: PlanId;
  kind: DocumentKind;
  epoch: number;
  created_at: string;
};

type DocumentUpdatesTable = {
  id: Generated<number>;
  plan_id: PlanId;
  kind: DocumentKind;
  at: string;
  /** Null for what the server wrote. */
  author_id: UserId | null;
  bytes: Uint8Array;
};

type DocumentSnapshotsTable = {
  plan_id: PlanId;
  kind: DocumentKind;
  at: string;
  bytes: Uint8Array;
};

type DocumentSegmentsTable = {
  id: Generated<number>;
  plan_id: PlanId;
  kind: DocumentKind;
  update_count: number;
  /** Gzipped; see history-segment.ts. */
  bytes: Uint8Array;
};

type AuditLogTable = {
  id: Generated<number>;
  at: string;
  plan_id: PlanId | null;
  actor_id: UserId;
  /** As it was then: a later change of name does not rewrite the past. */
  actor_name: string;
  /** JSON, see protocol/activity.ts. */
  /** The document whose readers may know of it. */
  document: Generated<DocumentKind>;
  content: string;
};

type DriveCacheTable = {
  /** Kind and address of the routing service. */
  service: string;
  /** Position of a seat, "lng lat", so that the cache outlives datasets. */
  from_place: string;
  to_place: string;
  /** Both null when the service knows no way. */
  seconds: number | null;
  metres: number | null;
  fetched_at: string;
};

type AreaVisitsTable = {
  user_id: UserId;
  plan_id: PlanId;
  /** The latest look at the own area. */
  seen_at: string;
  /** The end of the visit before this one; null during the first. */
  previous_seen_at: string | null;
};

type TecCommentsTable = {
  id: ContributionId;
  plan_id: PlanId;
  tec_id: TecId;
  team_id: LtoTeamId;
  /** As it was then. */
  team_code: string;
  author_id: UserId;
  author_name: string;
  at: string;
  text: string;
  /** This and what follows is null while nobody has decided. */
  outcome: Decision['outcome'] | null;
  reply: string | null;
  decided_at: string | null;
  decided_by_id: UserId | null;
  decided_by_name: string | null;
};

type TecCorrectionsTable = TecCommentsTable & {
  field: CorrectionField;
  current_value: string;
  proposed_value: string;
};

/** What kind of list: see server/storage/kept-lists.ts. */
export type KeptListKind = 'station-frame' | 'sample';

type KeptListsTable = {
  plan_id: PlanId;
  kind: KeptListKind;
  /** Fingerprint of the content. */
  id: string;
  created_at: string;
  created_by_id: UserId;
  /** As it was then. */
  created_by_name: string;
  /** Gzipped JSON. */
  content: Uint8Array;
};

export type Schema = {
  users: UsersTable;
  sessions: SessionsTable;
  invites: InvitesTable;
  setup_tokens: SetupTokensTable;
  password_resets: PasswordResetsTable;
  sign_in_attempts: SignInAttemptsTable;
  plans: PlansTable;
  documents: DocumentsTable;
  document_updates: DocumentUpdatesTable;
  document_snapshots: DocumentSnapshotsTable;
  document_segments: DocumentSegmentsTable;
  audit_log: AuditLogTable;
  drive_cache: DriveCacheTable;
  area_visits: AreaVisitsTable;
  tec_comments: TecCommentsTable;
  tec_corrections: TecCorrectionsTable;
  kept_lists: KeptListsTable;
};

export type Database = Kysely<Schema>;

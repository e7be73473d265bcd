// Who may do what, in one table. The server asks it for every message and request; the client asks it
// only to hide what would be refused.

export const ROLES = [
  'administrator',
  'core-team',
  'logistics',
  'security',
  'lto',
  'viewer',
] as const;
export type Role = (typeof ROLES)[number];

/** Live documents of a plan. */
export const DOCUMENT_KINDS = ['plan', 'roster', 'security'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export type DocumentAccess = 'none' | 'read' | 'write';

const DOCUMENT_ACCESS: Record<DocumentKind, Record<Role, DocumentAccess>> = {
  plan: {
    administrator: 'write',
    'core-team': 'write',
    logistics: 'read',
    security: 'read',
    // They never join a live document: the server makes them a page.
    lto: 'none',
    viewer: 'none',
  },
  // Names, phones and nationalities: only those who pair and place people.
  roster: {
    administrator: 'write',
    'core-team': 'write',
    logistics: 'none',
    security: 'none',
    lto: 'none',
    viewer: 'none',
  },
  // Where teams may not go and who may after all: those who draw it, and those who plan by it.
  security: {
    administrator: 'write',
    'core-team': 'read',
    logistics: 'none',
    security: 'write',
    lto: 'none',
    viewer: 'none',
  },
};

/** What a role may do with a live document as a whole. */
export function documentAccess(role: Role, kind: DocumentKind): DocumentAccess {
  return DOCUMENT_ACCESS[kind][role];
}

const CAPABILITIES = {
  /** Create, rename, duplicate and archive plans. */
  'manage-plans': ['administrator', 'core-team'],
  /** See which plans exist. */
  'list-plans': ['administrator', 'core-team', 'logistics', 'security', 'lto', 'viewer'],
  /** Read who changed what, with names. */
  'read-activity': ['administrator', 'core-team', 'logistics', 'security'],
  /** See names of people who have an account (to choose a watch contact, to see who is in a plan). */
  'read-people-names': ['administrator', 'core-team', 'logistics', 'security'],
  /** See the own AoR with the own partner, comment on its TECs and propose corrections; no other AoR. */
  'work-in-own-area': ['lto'],
  /** Read what LTOs say about their TECs and decide about it; it names people, as the roster does. */
  'review-contributions': ['administrator', 'core-team'],
  /** Invite, change roles, end sessions of others. */
  'manage-people': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;
export type Capability = keyof typeof CAPABILITIES;

/** Whether a role has a capability. */
export function can(role: Role, capability: Capability): boolean {
  const roles: readonly Role[] = CAPABILITIES[capability];
  return roles.includes(role);
}

export const ROLE_LABELS: Record<Role, string> = {
  administrator: 'Administrator',
  'core-team': 'Core team',
  logistics: 'Logistics officer',
  security: 'Security officer',
  lto: 'LTO',
  viewer: 'Viewer',
};

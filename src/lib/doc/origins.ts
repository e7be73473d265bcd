// Typed transaction origins. They are classes because Yjs' UndoManager tracks instances, not plain objects.

/** An edit made by a person through a command; one is one undo step. */
export class LocalEdit {
  readonly label: string;
  /** @param label what the person did, in a few words: "assign 3 TECs to LTO04" */
  constructor(label: string) {
    this.label = label;
  }
}

/** The server filling a document that is being created, migrating one, or doing what somebody asked it for. */
export class ServerEdit {
  readonly reason: 'create' | 'migrate' | 'command';
  constructor(reason: ServerEdit['reason']) {
    this.reason = reason;
  }
}

/** What completes an undo; it belongs to that undo and is no step of its own. */
export class Mending {
  readonly kind = 'mending';
}

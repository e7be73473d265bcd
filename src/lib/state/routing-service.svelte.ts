// What the mission's routing service says about the drives of this plan, as the server passes it on.
// Invariant: without an answer the map is empty, and drives come from the graph of seats.
import type { PlanId, TecId } from '../domain/ids.ts';
import { keyOfDrive, type ServiceDrive } from '../domain/travel.ts';
import {
  drivesAnswerSchema,
  ROUTING_LABELS,
  type DrivesAnswer,
  type RoutingStatus,
} from '../protocol/drives.ts';

const SETTLE_MILLISECONDS = 1_500;

export class RoutingService {
  readonly #planId: PlanId;
  #drives = $state.raw<ReadonlyMap<string, ServiceDrive>>(new Map());
  #status = $state.raw<RoutingStatus | null>(null);
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(planId: PlanId) {
    this.#planId = planId;
  }

  /** By `keyOfDrive`. */
  get drives(): ReadonlyMap<string, ServiceDrive> {
    return this.#drives;
  }

  /** Null until the server has answered for the first time. */
  get status(): RoutingStatus | null {
    return this.#status;
  }

  /** Asks soon for the drives that the plan needs now; many calls are one request, none without a service. */
  refreshSoon(): void {
    if (this.#timer !== null || this.#status?.service === null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.refresh();
    }, SETTLE_MILLISECONDS);
  }

  /** Asks now. What is known stays when no answer comes. */
  async refresh(): Promise<void> {
    this.#take(await fetchDrives(this.#planId, ''));
  }

  /** Asks for the drive between two seats, unless it is known or there is nobody to ask. */
  async askBetween(a: TecId, b: TecId): Promise<void> {
    const hasService = this.#status !== null && this.#status.service !== null;
    if (!hasService || this.#drives.has(keyOfDrive(a, b))) return;
    this.#take(
      await fetchDrives(this.#planId, `?${new URLSearchParams({ between: `${a},${b}` })}`),
    );
  }

  #take(answer: DrivesAnswer | null): void {
    if (!answer) return;
    const { service } = answer.status;
    this.#status = answer.status;
    if (!service || answer.drives.length === 0) return;
    const basis = `${ROUTING_LABELS[service.kind]} (${service.name})`;
    const drives = new Map(this.#drives);
    for (const { from, to, seconds, metres } of answer.drives) {
      drives.set(keyOfDrive(from as TecId, to as TecId), { seconds, metres, basis });
    }
    this.#drives = drives;
  }

  destroy(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}

async function fetchDrives(planId: PlanId, query: string): Promise<DrivesAnswer | null> {
  try {
    const response = await fetch(`/api/plans/${planId}/drives${query}`);
    if (!response.ok) return null;
    const answer = drivesAnswerSchema.safeParse(await response.json());
    return answer.success ? answer.data : null;
  } catch {
    // Offline: the graph of seats goes on, marked as what it is.
    return null;
  }
}

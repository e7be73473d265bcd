// Public benchmark instances of routing with time windows (Solomon's customers), and the core's model of them.
// Invariant: times and distances are in tenths, rounded down as the published values have them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createNearness } from '../../src/lib/domain/optimise/routes/nearness.ts';
import {
  MAY_VISIT,
  turnRound,
  type RouteModel,
} from '../../src/lib/domain/optimise/routes/route-model.ts';

export const BENCHMARK_FOLDER = fileURLToPath(
  new URL('../../../shared/data/reference/toptw/', import.meta.url),
);
export const hasBenchmark = existsSync(BENCHMARK_FOLDER);

export type Customer = {
  readonly x: number;
  readonly y: number;
  readonly service: number;
  readonly score: number;
  readonly opens: number;
  readonly closes: number;
};

/** The depot first. */
export type Instance = { readonly name: string; readonly customers: readonly Customer[] };

export function readInstances(): Instance[] {
  const files = readdirSync(BENCHMARK_FOLDER).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => {
    const lines = readFileSync(`${BENCHMARK_FOLDER}${file}`, 'utf8').trim().split('\n').slice(2);
    return { name: file.replace('.txt', ''), customers: lines.map(readCustomer) };
  });
}

/** `i x y service score ... opens closes`; what stands between differs in length. */
function readCustomer(line: string): Customer {
  const fields = line.trim().split(/\s+/).map(Number);
  const [, x = 0, y = 0, service = 0, score = 0] = fields;
  const [opens = 0, closes = 0] = fields.slice(-2);
  return { x, y, service, score, opens, closes };
}

function depotOf([depot]: readonly Customer[]): Customer {
  if (!depot) throw new Error('an instance begins with its depot');
  return depot;
}

/** The legs between customers, in tenths. */
export function tenthsBetween(a: Customer, b: Customer): number {
  return Math.floor(10 * Math.hypot(a.x - b.x, a.y - b.y) + 1e-9);
}

export type BenchmarkKind =
  | { readonly kind: 'all'; readonly vehicles: number; readonly capacity: number }
  | { readonly kind: 'scores'; readonly vehicles: number };

/** Enough to prefer the shorter way to the same score, for the room it leaves; found by trying. */
const TRAVEL_PRICE_OF_SCORES = 0.005;

/** `all`: visit everybody on the shortest way. `scores`: collect the most with a few vehicles. */
export function modelOfInstance({ customers }: Instance, wish: BenchmarkKind): RouteModel {
  const nodes = customers.length - 1;
  const teams = wish.vehicles;
  const size = nodes + 2 * teams;
  const depot = depotOf(customers);
  const at = (row: number): Customer => customers[row < nodes ? row + 1 : 0] ?? depot;
  const travel = new Float32Array(size * size);
  for (let from = 0; from < size; from += 1) {
    for (let to = 0; to < size; to += 1) {
      travel[from * size + to] = tenthsBetween(at(from), at(to));
    }
  }
  const byNode = (value: (customer: Customer) => number): Float64Array =>
    Float64Array.from(customers.slice(1), value);
  const byTeam = (value: number): Float64Array => new Float64Array(teams).fill(value);
  const isAll = wish.kind === 'all';
  return {
    ...{ nodes, teams, size, travel, travelInto: turnRound(travel, size), metres: null },
    opens: byNode(({ opens }) => 10 * opens),
    closes: byNode(({ closes }) => 10 * closes),
    service: byNode(({ service }) => 10 * service),
    demand: byNode(({ score }) => (isAll ? score : 0)),
    prize: byNode(({ score }) => (isAll ? 1e7 : score)),
    isMandatory: new Uint8Array(nodes).fill(isAll ? 1 : 0),
    roles: new Uint8Array(nodes).fill(MAY_VISIT),
    onlyTeam: new Int32Array(nodes).fill(-1),
    rank: new Int32Array(nodes).fill(-1),
    hasRanks: false,
    farness: byNode((customer) => tenthsBetween(depot, customer)),
    nearness: createNearness(travel, size, nodes),
    seeds: Int32Array.from({ length: nodes }, (_, node) => node),
    limits: {
      leavesAt: byTeam(10 * depot.opens),
      backBy: byTeam(10 * depot.closes),
      load: byTeam(isAll ? wish.capacity : Infinity),
      ...{ travel: byTeam(Infinity), metres: byTeam(Infinity), leg: byTeam(Infinity) },
      ...{ leastLoad: byTeam(0), breakLength: byTeam(0) },
      ...{ breakFrom: byTeam(-Infinity), breakUntil: byTeam(Infinity) },
      kind: new Int32Array(teams),
    },
    prices: {
      travel: isAll ? 1 : TRAVEL_PRICE_OF_SCORES,
      ...{ shortage: 0, unevenness: 0, missingEnd: 0 },
    },
    ends: null,
  };
}

/** What is wrong with the routes, found from the instance alone; nothing for a right answer. */
export function faultsOfRoutes(
  { customers }: Instance,
  wish: BenchmarkKind,
  routes: readonly (readonly number[])[],
): string[] {
  const faults: string[] = [];
  const seen = new Set<number>();
  const depot = depotOf(customers);
  for (const [vehicle, route] of routes.entries()) {
    let time = depot.opens;
    let from = depot;
    let load = 0;
    for (const node of route) {
      const customer = customers[node + 1] ?? depot;
      if (seen.has(node)) faults.push(`customer ${node} is visited twice`);
      seen.add(node);
      time = Math.max(customer.opens, time + tenthsBetween(from, customer) / 10);
      if (time > customer.closes + 1e-6) faults.push(`vehicle ${vehicle} is late at ${node}`);
      time += customer.service;
      load += customer.score;
      from = customer;
    }
    time += tenthsBetween(from, depot) / 10;
    if (time > depot.closes + 1e-6) faults.push(`vehicle ${vehicle} is back late`);
    if (wish.kind === 'all' && load > wish.capacity) faults.push(`vehicle ${vehicle} is overfull`);
  }
  if (routes.length > wish.vehicles) faults.push('too many vehicles');
  if (wish.kind === 'all' && seen.size < customers.length - 1) faults.push('somebody is left out');
  return faults;
}

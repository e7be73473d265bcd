// A whole Muster without its pages, in a process of its own: the same services and sockets as in
// production. Prints one line of JSON, `ReadyMuster`, when it listens. Arguments: port, data folder.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attachSockets } from '../../server/attach-sockets.ts';
import { createMuster, type Muster } from '../../server/muster.ts';
import { closeOnSignal } from '../../server/shutdown.ts';
import { asId, type DatasetId, type PlanId, type UserId } from '../../src/lib/domain/ids.ts';

/** What a parent process needs to connect. */
export type ReadyMuster = {
  readonly port: number;
  readonly planId: PlanId;
  readonly cookie: string;
};

const PERSON = {
  name: 'Aigerim Bench',
  email: 'bench@example.org',
  password: 'fifteen steppe falcons over Astana',
};

async function main(): Promise<void> {
  const [port, dataDir] = process.argv.slice(2);
  if (!port || !dataDir) throw new Error('usage: run-muster.ts <port> <data folder>');
  const muster = await createMuster({
    ...{ port: Number(port), host: '127.0.0.1', dataDir },
    ...{ secureCookies: false, trustProxy: false, routing: null },
  });
  const http = createServer();
  const sockets = attachSockets(http, muster);
  await new Promise<void>((resolve) => http.listen(Number(port), '127.0.0.1', resolve));
  closeOnSignal(async () => {
    await sockets.close();
    await muster.close();
  });
  const userId = await firstPerson(muster);
  const planId = await firstPlan(muster, userId);
  const cookie = await muster.sessions.start(userId, 'bench');
  const ready: ReadyMuster = {
    port: (http.address() as AddressInfo).port,
    planId,
    cookie: `${cookie.name}=${cookie.value}`,
  };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
}

async function firstPerson(muster: Muster): Promise<UserId> {
  const [known] = await muster.people.list();
  if (known) return known.id;
  const token = await muster.setup.issueToken();
  if (!token) throw new Error('the set-up link cannot be used');
  const added = await muster.setup.complete(token, PERSON);
  if (!added.ok) throw new Error(added.error.message);
  return added.value.userId;
}

async function firstPlan(muster: Muster, userId: UserId): Promise<PlanId> {
  const [known] = await muster.plans.list();
  if (known) return known.id;
  const created = await muster.plans.create({
    ...{ name: 'Bench', datasetId: asId<DatasetId>('kz-2019') },
    author: { id: userId, name: PERSON.name },
  });
  if (!created.ok) throw new Error(created.error.message);
  return created.value.id;
}

await main();

// Waives warnings of the checker in the name of who asks, or takes such waivers back.
import { error, json } from '@sveltejs/kit';
import type { z } from 'zod';
import { documentAccess } from '$lib/protocol/roles.ts';
import { takeBackRequestSchema, waiveRequestSchema } from '$lib/protocol/waiver-request.ts';
import type { WaiverError, WaiverResult } from '../../../../../../server/plans/waivers.ts';
import { requirePlan, requireRight } from '../../../../require-right.ts';
import type { RequestEvent, RequestHandler } from './$types';

const STATUSES: Readonly<Record<WaiverError['code'], number>> = {
  invalid: 400,
  'not-waivable': 400,
  archived: 409,
  'unknown-plan': 404,
  'too-many': 429,
};

export const POST: RequestHandler = async (event) => {
  const whose = await requireWriter(event);
  const wish = await readBody(event.request, waiveRequestSchema);
  return answer(await event.locals.muster.waivers.waive({ ...whose, ...wish }));
};

export const DELETE: RequestHandler = async (event) => {
  const whose = await requireWriter(event);
  const wish = await readBody(event.request, takeBackRequestSchema);
  return answer(await event.locals.muster.waivers.takeBack({ ...whose, ...wish }));
};

async function requireWriter({ locals, params }: RequestEvent) {
  const { id, name, role } = requireRight(locals, 'list-plans');
  if (documentAccess(role, 'plan') !== 'write') {
    error(403, 'Your role can read this plan but not change it.');
  }
  const plan = await requirePlan(locals, params.planId);
  return { planId: plan.id, author: { id, name } };
}

async function readBody<T extends z.ZodType>(request: Request, schema: T): Promise<z.infer<T>> {
  const body: unknown = await request.json().catch(() => null);
  const read = schema.safeParse(body);
  if (!read.success) error(400, 'Send the keys of findings, and a reason to waive them.');
  return read.data;
}

function answer(result: WaiverResult): Response {
  if (result.ok) return json({});
  const { message, field, code } = result.error;
  return json({ message, field }, { status: STATUSES[code] });
}

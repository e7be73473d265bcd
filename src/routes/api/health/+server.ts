// For monitors and start scripts: 200 when the program runs and its database answers.
import { json, type RequestHandler } from '@sveltejs/kit';

export const GET: RequestHandler = async ({ locals }) => {
  await locals.muster.checkHealth();
  return json({ status: 'ok' });
};

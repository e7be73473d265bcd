// The calendar of a plan as an iCalendar file: the mission's, `?team=` or `?person=`.
// Invariant: without the right to read the roster nobody learns here who is in it, nor whether.
import { error } from '@sveltejs/kit';
import { asId } from '$lib/domain/ids.ts';
import type { CalendarSubject } from '../../../../../../server/calendar/calendars.ts';
import { requireDocument, requirePlan } from '../../../../require-right.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const subject = subjectOf(url.searchParams);
  const { name } = requireDocument(locals, subject.kind === 'mission' ? 'plan' : 'roster');
  const { id } = await requirePlan(locals, params.planId);
  const file = await locals.muster.calendars.file(id, subject, name);
  if (!file) error(404, 'This team or person is no longer in the plan.');
  return new Response(file.text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${file.fileName}"`,
    },
  });
};

function subjectOf(query: URLSearchParams): CalendarSubject {
  const [team, person] = [query.get('team'), query.get('person')];
  if (team !== null && person !== null) error(400, 'Ask for a team or for a person, not for both.');
  if (team !== null) return { kind: 'team', ltoTeamId: asId(team) };
  if (person !== null) return { kind: 'person', observerId: asId(person) };
  return { kind: 'mission' };
}

// One LTO's own area, made on the server for that person alone.
// Invariant: of people, this page knows the reader and the reader's partner; no live document reaches it.
import { namesOfPlaces } from '$lib/domain/names-of-places.ts';
import { sketchOfMyArea } from '$lib/features/my-area/sketch-of-my-area.ts';
import { saidForReader } from '$lib/features/my-area/said-of.ts';
import { changesOfArea } from '$lib/protocol/changes-of-area.ts';
import { languageOf, requireOwnArea } from './require-own-area.ts';
import type { PageServerLoad } from './$types';

/** It works without scripts, which a phone on a bad network is spared. */
export const csr = false;

/** Older changes than these are counted, not told. */
const CHANGES_READ_MAX = 500;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { user, plan, own } = await requireOwnArea(locals, params.planId);
  const { areaVisits, audit, contributions } = locals.muster;
  const language = languageOf(url);
  const since = await areaVisits.enter(user.id, plan.id);
  const entries = since ? await audit.listEditsSince(plan.id, since, CHANGES_READ_MAX) : [];
  const { team, tecIds, dataset, area } = own;
  const said = await contributions.list(plan.id);
  return {
    user,
    plan: {
      ...{ id: plan.id, name: plan.name, isIllustrative: plan.isIllustrative },
      isArchived: plan.archivedAt !== null,
    },
    area,
    electionDay: dataset.electionDay,
    sketch: sketchOfMyArea(area, own.plan, own.areas.topology, language),
    boundaries: own.areas.note?.source ?? null,
    since,
    changes: changesOfArea(
      entries,
      { teamId: team.id, code: area.code, tecIds },
      namesOfPlaces(dataset, language),
    ),
    said: saidForReader(
      said.filter(({ tecId }) => tecIds.has(tecId)),
      { userId: user.id, teamId: team.id },
    ),
    language,
    now: new Date().toISOString(),
  };
};

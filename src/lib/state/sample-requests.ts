// Asks the server to draw a sample of a plan, and who drew which.
import { asId, type PlanId, type SampleId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import type { SampleWish } from '../domain/sample.ts';
import { sampleDrawnSchema, samplesAnswerSchema, type KeptSample } from '../protocol/samples.ts';
import { postOf, requestJson } from './request-json.ts';

const addressOf = (planId: PlanId): string => `/api/plans/${planId}/samples`;

/** Draws from the plan as the server has it; the sample is kept, the plan does not choose it yet. */
export async function requestSample(
  planId: PlanId,
  wish: SampleWish,
): Promise<Result<SampleId, string>> {
  const answer = await requestJson(addressOf(planId), postOf({ wish }), sampleDrawnSchema);
  return answer.ok ? ok(asId<SampleId>(answer.value.sampleId)) : answer;
}

/** The samples that were drawn for a plan, newest first. */
export async function fetchSamples(planId: PlanId): Promise<Result<readonly KeptSample[], string>> {
  const answer = await requestJson(addressOf(planId), {}, samplesAnswerSchema);
  return answer.ok ? ok(answer.value.samples) : answer;
}

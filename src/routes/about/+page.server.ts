// Tells what each dataset of this server rests on.
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
  datasets: [...locals.muster.datasets.values()].map(({ id, title, totals, attributions }) => ({
    ...{ id, title, totals, attributions },
  })),
});

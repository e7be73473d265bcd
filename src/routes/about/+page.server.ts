// Tells what each dataset of this server rests on, and whose boundaries it shows.
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  datasets: await Promise.all(
    [...locals.muster.datasets.values()].map(async (dataset) => {
      const { id, title, totals, areasAttribution, attributions, tecs } = dataset;
      const boundaries = (await locals.muster.areas.of(id)).note;
      const lacking = boundaries?.schematicTecIds ?? [];
      return {
        ...{ id, title, totals, areasAttribution, attributions, boundaries },
        schematicNames: lacking.map((tecId) => tecs.get(tecId)?.names.en ?? tecId),
      };
    }),
  ),
});

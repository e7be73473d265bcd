// The seed of the list that is invented when nobody wishes for another one.
export const INVENTED_SEED = 2019;

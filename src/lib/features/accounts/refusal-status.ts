// The HTTP status that a refusal about accounts is answered with.

const STATUS = {
  invalid: 400,
  'wrong-password': 400,
  throttled: 429,
  'not-found': 404,
  used: 410,
  expired: 410,
  'not-allowed': 409,
} as const;

/** 400 for what can be mended in the form, 4xx for what cannot. */
export function statusOfRefusal(code: keyof typeof STATUS): number {
  return STATUS[code];
}

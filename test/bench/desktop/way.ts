/** By what the bot finds what it works at: by accessible elements, or by what is seen where programs tell of none. */
export const ways = ['elements', 'sight'] as const
export type Way = (typeof ways)[number]

/** The tools that everybody has: hands. They are always there, and the gentlest. */
export const hands: readonly string[] = ['thumbs', 'knuckles', 'fingers'];

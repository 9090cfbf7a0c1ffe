/** A clinician's reading of everything that this version says. */
export interface Review {
  /** Who read it. */
  readonly by: string;
  /** What they are, as in "physiotherapist". */
  readonly role: string;
  /** ISO day on which they signed. */
  readonly on: string;
  /** Version of the package that they read. */
  readonly version: string;
}

/**
 * The product says "reviewed by a clinician: not yet" until this says otherwise; then it shows who and when. It is filled
 * in by hand, from a signed print of `npm run content:review`, and emptied again when a clinical statement changes.
 */
export const review: Review | null = null;

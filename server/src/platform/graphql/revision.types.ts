/** What every mutation says of the revision that its writer saw. */
export const EXPECTED_REVISION = "The revision that the form saw. Null: not compared. Another one now: error CONFLICT, nothing is written.";

/** What every record says of its revision. */
export const REVISION = "Changes whenever the record does; give it as expectedRevision when changing it.";

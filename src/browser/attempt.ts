/** Does what a browser may refuse, by throwing or by rejecting, and what nothing depends on. */
export async function attempt(act: () => unknown): Promise<void> {
  try {
    await act();
  } catch {
    // Then it is not done.
  }
}

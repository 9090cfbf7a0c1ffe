/** A reporter for node:test that writes how many tests passed, failed and were skipped, as JSON. */
export default async function* countNode(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') continue;
    // The runner counts a file without tests as a test that passed.
    const isFile = data.nesting === 0 && data.file !== undefined && data.file.endsWith(data.name);
    if (type === 'test:fail') counts.failed += 1;
    else if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else if (!isFile) counts.passed += 1;
  }
  yield JSON.stringify(counts);
}

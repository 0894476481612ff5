/** Waits for what another connection or process will do. */
export async function until(holds: () => boolean | Promise<boolean>, within = 10_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come within ${within} ms: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

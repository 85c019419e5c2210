/**
 * Wakes those who wait. Whoever is about to wait says up to which ring they have looked, so that none is missed between
 * looking and waiting.
 */
export class Bell {
  private readonly sleepers = new Set<() => void>();
  private count = 0;

  /** How often it has rung. */
  get rings(): number {
    return this.count;
  }

  ring(): void {
    this.count += 1;
    for (const awake of [...this.sleepers]) awake();
  }

  /** Waits for the next ring after that many, for a time at most, or until the signal says that nobody needs to wait. */
  async wait(rings: number, milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (this.count !== rings || signal?.aborted) return;
    await new Promise<void>((resolve) => {
      const awake = () => {
        clearTimeout(timer);
        this.sleepers.delete(awake);
        signal?.removeEventListener('abort', awake);
        resolve();
      };
      const timer = setTimeout(awake, milliseconds);
      this.sleepers.add(awake);
      signal?.addEventListener('abort', awake);
    });
  }
}

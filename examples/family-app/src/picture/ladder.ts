/** That one person stands so many rows above another. */
interface Step {
  readonly from: string;
  readonly to: string;
  readonly rows: number;
}

/** People who stand side by side are one group; steps lead from groups to groups below them, and never round. */
export class Ladder {
  readonly #group: Map<string, string>;
  readonly #steps: Step[] = [];

  constructor(ids: readonly string[]) {
    this.#group = new Map(ids.map((id) => [id, id]));
  }

  #of(id: string): string {
    return this.#group.get(id) ?? id;
  }

  #leads(from: string, to: string): boolean {
    const seen = new Set([this.#of(from)]);
    for (const group of seen) {
      for (const step of this.#steps) if (this.#of(step.from) === group) seen.add(this.#of(step.to));
    }
    return seen.has(this.#of(to));
  }

  /** One above another, unless what is known already says otherwise. */
  below(from: string, to: string, rows: number): void {
    if (!this.#leads(to, from)) this.#steps.push({ from, to, rows });
  }

  /** Two side by side, unless one is above the other already. */
  beside(one: string, other: string): void {
    if (this.#leads(one, other) || this.#leads(other, one)) return;
    const [kept, gone] = [this.#of(one), this.#of(other)];
    for (const [id, group] of this.#group) if (group === gone) this.#group.set(id, kept);
  }

  /** Everybody as high as those above them allow; then whoever has nobody above them, just above the next below. */
  rows(): Map<string, number> {
    const depth = new Map([...this.#group.values()].map((group) => [group, 0]));
    const at = (id: string): number => depth.get(this.#of(id)) ?? 0;
    for (let round = 0; round < depth.size; round += 1) {
      for (const { from, to, rows } of this.#steps) depth.set(this.#of(to), Math.max(at(to), at(from) + rows));
    }
    const under = new Set(this.#steps.map(({ to }) => this.#of(to)));
    for (const group of depth.keys()) {
      const next = this.#steps.filter(({ from }) => this.#of(from) === group);
      if (!under.has(group) && next.length > 0) {
        depth.set(group, Math.min(...next.map(({ to, rows }) => at(to) - rows)));
      }
    }
    return new Map([...this.#group.keys()].map((id) => [id, at(id)]));
  }
}

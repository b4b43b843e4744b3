// Whom something may stand for, each with a share: a short list in the order in which they were met.
import type { Referent } from './referents.ts';

/** Shares of a few referents; null stands for nobody that the article mentions. */
export class Shares {
  readonly referents: (Referent | null)[] = [];
  readonly shares: number[] = [];

  /** Adds to the share of one. */
  add(referent: Referent | null, share: number): void {
    const at = this.referents.indexOf(referent);
    if (at >= 0) this.shares[at]! += share;
    else {
      this.referents.push(referent);
      this.shares.push(share);
    }
  }

  of(referent: Referent | null): number {
    const at = this.referents.indexOf(referent);
    return at < 0 ? 0 : this.shares[at]!;
  }

  /** Index of the greatest share, the first of equal ones. */
  greatest(): number {
    let best = 0;
    for (let i = 1; i < this.shares.length; i++) if (this.shares[i]! > this.shares[best]!) best = i;
    return best;
  }

  sum(): number {
    let sum = 0;
    for (const share of this.shares) sum += share;
    return sum;
  }

  /** Those with at least so much, scaled to a sum of 1. */
  scaled(least = Number.NEGATIVE_INFINITY): Shares {
    const kept = new Shares();
    for (let i = 0; i < this.shares.length; i++) {
      if (this.shares[i]! < least) continue;
      kept.referents.push(this.referents[i]!);
      kept.shares.push(this.shares[i]!);
    }
    const sum = kept.sum();
    for (let i = 0; i < kept.shares.length; i++) kept.shares[i]! /= sum;
    return kept;
  }
}

/** One referent for certain. */
export function certainly(referent: Referent | null): Shares {
  const shares = new Shares();
  shares.add(referent, 1);
  return shares;
}

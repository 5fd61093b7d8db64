import type { Instant } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import type { DataKeys } from '../case-keys.ts';
import type { KeyStore } from '../key-store.ts';
import type { Keys } from '../keys.ts';

/** What a rotation works with, inside the keeper's process. */
export interface RotationMeans {
  readonly keys: Keys;
  readonly dataKeys: DataKeys;
  readonly store: KeyStore;
  /** As `naung_keeper`. */
  readonly pool: pg.Pool;
  now(): Instant;
  /** The recovery papers open the key files as they are now. */
  sealPapersAgain(): Promise<void>;
  /** Called before each step that changes anything; throws where the keeper is to stop. What was begun is taken up again. */
  goOn(): Promise<void>;
}

export interface Asked {
  readonly district: number;
  readonly id: string;
  readonly kind: 'case' | 'district' | 'root' | 'names';
  readonly subject: string | null;
}

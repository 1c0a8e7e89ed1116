import type { Text } from '@/promotion/promotion';
import { post } from './http';

/** A place in a text: lines, and characters (not UTF-16 units) in a line, both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A word that may stand somewhere; in `insert`, `${…}` stands around what is to be filled in. */
export interface Offered {
  kind: 'KEYWORD' | 'FACT' | 'FIELD' | 'VARIABLE' | 'OPERATOR' | 'EFFECT' | 'MODIFIER' | 'VALUE';
  label: string;
  insert: string;
  says: Text;
}

export interface Completed {
  from: Place;
  items: Offered[];
}

export interface Explained {
  place: Place;
  length: number;
  title: string;
  says: Text;
}

/** What a rule reads and gives, a sentence each. */
export interface RuleWords {
  name: string;
  place: Place;
  reads: Text[];
  gives: Text[];
}

export const drlHelp = {
  complete: (text: string, at: Place, signal?: AbortSignal) => post<Completed>('/api/drl/complete', { text, ...at }, signal),
  hover: (text: string, at: Place) => post<{ hover?: Explained | null }>('/api/drl/hover', { text, ...at }),
  format: (text: string) => post<{ text: string }>('/api/drl/format', { text }),
  words: (text: string, currency: string, signal?: AbortSignal) => post<{ rules: RuleWords[] }>('/api/drl/words', { text, currency }, signal),
};

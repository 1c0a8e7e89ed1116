import type { Alarm } from './budgets';
import type { ChangeRow } from './changes';
import { get } from './http';
import type { Live, Node } from './releases';

export interface Workbench {
  drafts: ChangeRow[];
  reviews: ChangeRow[];
  approved?: ChangeRow[];
  live: Live;
  nodes: Node[];
  /** About budgets and campaigns that are stopped, the gravest first. */
  alarms: Alarm[];
  /** Rewards of referrals that wait for a person's decision. */
  heldRewards: number;
  heldGroups: number;
}

export const workbench = { show: (signal?: AbortSignal) => get<Workbench>('/api/workbench', {}, signal) };

import type { Webhook } from '@/api/webhooks';

/** How things stand, the worst first; the words are under `webhook.is`. */
export type Standing = 'dead' | 'failing' | 'paused' | 'waiting' | 'calm';

export function standingOf(webhook: Pick<Webhook, 'active' | 'dead' | 'failing' | 'waiting'>): Standing {
  if (webhook.dead > 0) {
    return 'dead';
  }
  if (webhook.failing > 0) {
    return 'failing';
  }
  if (!webhook.active) {
    return 'paused';
  }
  return webhook.waiting > 0 ? 'waiting' : 'calm';
}

/** Those that somebody has to look at. */
export function troubled<T extends Pick<Webhook, 'active' | 'dead' | 'failing' | 'waiting'>>(all: readonly T[]): T[] {
  return all.filter((webhook) => webhook.dead > 0 || webhook.failing > 0);
}

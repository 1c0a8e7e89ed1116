import type { Text } from '@/promotion/promotion';
import { call, get, post } from './http';
import { type Page, type PageQuery, segment } from './page';

export interface CampaignDraft {
  id: string;
  name: Text;
  goal: string;
  zone: string;
  /** Instants. */
  startsAt?: string;
  endsAt?: string;
}

export interface Campaign extends CampaignDraft {
  owner: string;
  revision: number;
}

export const campaigns = {
  page: (query: PageQuery, signal?: AbortSignal) => get<Page<Campaign>>('/api/campaigns', query, signal),
  find: (id: string, signal?: AbortSignal) => get<Campaign>(`/api/campaigns/${segment(id)}`, {}, signal),
  create: (draft: CampaignDraft) => post<Campaign>('/api/campaigns', draft),
  update: (draft: CampaignDraft, revision: number) =>
    call<Campaign>('PUT', `/api/campaigns/${segment(draft.id)}`, { body: draft, ifMatch: revision }),
};

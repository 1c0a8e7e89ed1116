import { call, get, post } from './http';
import { type Page, type PageQuery, segment } from './page';
import type { Role } from './session';

export const SCOPES = ['quote', 'cart', 'audit', 'order'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Client {
  id: string;
  name: string;
  scopes: Scope[];
  createdBy: string;
  createdAt: string;
  revokedAt?: string | null;
}

/** A new client with its key, which is shown once and stored nowhere. */
export interface NewClient extends Client {
  key: string;
}

export interface Account {
  id: string;
  name: string;
  roles: Role[];
  locale?: string;
  createdAt?: string;
  disabledAt?: string | null;
}

export const admin = {
  clients: (query: PageQuery, signal?: AbortSignal) => get<Page<Client>>('/api/clients', query, signal),
  createClient: (name: string, scopes: Scope[]) => post<NewClient>('/api/clients', { name, scopes }),
  revokeClient: (id: string, reason: string) => call<void>('DELETE', `/api/clients/${segment(id)}`, { query: { reason } }),
  accounts: (query: PageQuery, signal?: AbortSignal) => get<Page<Account>>('/api/accounts', query, signal),
  createAccount: (id: string, name: string, password: string, roles: Role[]) =>
    post<Account>('/api/accounts', { id, name, password, roles }),
  setRoles: (id: string, roles: Role[]) => call<Account>('PUT', `/api/accounts/${segment(id)}/roles`, { body: { roles } }),
  setPassword: (id: string, password: string) => call<Account>('PUT', `/api/accounts/${segment(id)}/password`, { body: { password } }),
  disable: (id: string) => post<Account>(`/api/accounts/${segment(id)}/disable`),
  enable: (id: string) => post<Account>(`/api/accounts/${segment(id)}/enable`),
};

import { get, post } from './http';

export const ROLES = ['AUTHOR', 'RULE_ENGINEER', 'REVIEWER', 'PUBLISHER', 'AUDITOR', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** Who is signed in. */
export interface Me {
  account: string;
  name: string;
  roles: Role[];
  locale?: string;
}

export const session = {
  me: () => get<Me>('/api/me'),
  login: (account: string, password: string) => post<Me>('/api/login', { account, password }),
  logout: () => post<void>('/api/logout'),
};

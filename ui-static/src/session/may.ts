import type { Change } from '@/api/changes';
import type { Me, Role } from '@/api/session';

/** What an account may do. The server decides; the UI only offers nothing that would be refused. */
export type Right = 'edit' | 'edit-drl' | 'review' | 'publish' | 'audit' | 'administer' | 'see-webhooks' | 'try' | 'look-up' | 'see-plays';

const HOLDERS: Record<Right, Role[]> = {
  edit: ['AUTHOR', 'RULE_ENGINEER'],
  'edit-drl': ['RULE_ENGINEER'],
  review: ['REVIEWER'],
  publish: ['PUBLISHER'],
  audit: ['AUDITOR'],
  administer: ['ADMIN'],
  'see-webhooks': ['ADMIN', 'AUDITOR'],
  'look-up': ['PUBLISHER', 'AUDITOR'],
  'see-plays': ['AUTHOR', 'RULE_ENGINEER', 'REVIEWER', 'PUBLISHER', 'AUDITOR'],
  try: ['AUTHOR', 'RULE_ENGINEER', 'REVIEWER', 'PUBLISHER', 'AUDITOR'],
};

export function may(me: Me | undefined, right: Right): boolean {
  return me !== undefined && HOLDERS[right].some((role) => me.roles.includes(role));
}

/** Why somebody may not review a change request; the words are under `review.not`. */
export type NoReview = 'own-work' | 'not-a-reviewer' | 'not-in-review';

export function whyNoReview(me: Me | undefined, change: Pick<Change, 'author' | 'editors' | 'state'>): NoReview | undefined {
  if (change.state !== 'IN_REVIEW') {
    return 'not-in-review';
  }
  if (me !== undefined && (change.author === me.account || change.editors.includes(me.account))) {
    return 'own-work';
  }
  return may(me, 'review') ? undefined : 'not-a-reviewer';
}

/** Whether somebody may change the edits of a change request. */
export function mayEditChange(me: Me | undefined, change: Pick<Change, 'state'>): boolean {
  return may(me, 'edit') && (change.state === 'DRAFT' || change.state === 'CHANGES_REQUESTED');
}

import { Bell, Coin, DataLine, DocumentChecked, EditPen, Key, Memo, Operation, Promotion, ShoppingBag, Ticket, Tickets, User, UserFilled, Wallet } from '@element-plus/icons-vue';
import type { Component } from 'vue';
import type { Right } from './may';

export interface Place {
  name: string;
  icon: Component;
  right?: Right;
}

/** The navigation, in groups; the words are under `nav`. */
export const PLACES: { group: string; places: Place[] }[] = [
  { group: 'work', places: [{ name: 'workbench', icon: DataLine }] },
  {
    group: 'author',
    places: [
      { name: 'campaigns', icon: Promotion },
      { name: 'promotions', icon: Tickets },
      { name: 'coupons', icon: Ticket },
      { name: 'budgets', icon: Wallet },
      { name: 'plays', icon: UserFilled, right: 'see-plays' },
      { name: 'policy', icon: Operation },
      { name: 'changes', icon: EditPen },
      { name: 'releases', icon: DocumentChecked },
    ],
  },
  { group: 'proof', places: [{ name: 'audit', icon: Memo, right: 'audit' }, { name: 'decisions', icon: Coin, right: 'audit' }, { name: 'orders', icon: ShoppingBag, right: 'audit' }] },
  {
    group: 'admin',
    places: [{ name: 'accounts', icon: User, right: 'administer' }, { name: 'clients', icon: Key, right: 'administer' }, { name: 'webhooks', icon: Bell, right: 'see-webhooks' }],
  },
];

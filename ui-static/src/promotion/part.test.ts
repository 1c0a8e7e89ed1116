import { describe, expect, test } from 'vitest';
import { applyFix } from '@/table/fix';
import { exampleTable } from '@/table/blankTable';
import { editParts, type PartEdit } from './part';

function edited(whole: object, ...edits: PartEdit[]) {
  editParts(whole, edits);
  return whole;
}

describe('a part of a promotion', () => {
  test('becomes another one, or comes to be', () => {
    expect(edited({ schedule: { from: 'a', until: 'b' } }, { type: 'setPart', pointer: '/schedule/from', value: 'b' }, { type: 'setPart', pointer: '/schedule/until', value: 'a' }))
      .toEqual({ schedule: { from: 'b', until: 'a' } });
    expect(edited({ stacking: {} }, { type: 'setPart', pointer: '/stacking/selection', value: 'BEST' })).toEqual({ stacking: { selection: 'BEST' } });
  });

  test('is left out; in a list, the others close up', () => {
    expect(edited({ when: { of: [1, 2, 3] } }, { type: 'removePart', pointer: '/when/of/1' })).toEqual({ when: { of: [1, 3] } });
    expect(edited({ schedule: { until: 'b' } }, { type: 'removePart', pointer: '/schedule/until' })).toEqual({ schedule: {} });
  });

  test('has a text replaced, by itself or in a list, where it is not said twice', () => {
    const respelt = (pointer: string): PartEdit => ({ type: 'replaceText', pointer, text: 'golf', by: 'gold' });
    expect(edited({ values: ['golf', 'silver'] }, respelt('/values'))).toEqual({ values: ['gold', 'silver'] });
    expect(edited({ values: ['golf', 'gold'] }, respelt('/values'))).toEqual({ values: ['gold'] });
    expect(edited({ sku: 'golf' }, respelt('/sku'))).toEqual({ sku: 'gold' });
    expect(edited({ groups: ['a', 'b'] }, { type: 'removeText', pointer: '/groups', text: 'a' })).toEqual({ groups: ['b'] });
  });

  test('is left alone when it is not there any more', () => {
    expect(edited({ values: ['silver'] }, { type: 'replaceText', pointer: '/values', text: 'golf', by: 'gold' })).toEqual({ values: ['silver'] });
    expect(edited({}, { type: 'setPart', pointer: '/when/of/3', value: 1 })).toEqual({});
  });

  test('may lie in a table, which becomes another one', () => {
    const table = exampleTable();
    const fix = { label: { zh: '', en: '' }, edits: [{ type: 'setPart' as const, pointer: '/body/hit', value: 'BEST' }] };
    expect(applyFix(table, fix).hit).toBe('BEST');
    expect(table.hit).not.toBe('BEST');
  });
});

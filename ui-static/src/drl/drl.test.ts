import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState, Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { describe, expect, test } from 'vitest';
import type { Finding } from '@/api/findings';
import type { Place } from '@/api/drl';
import { completions, numbered, quoted } from './completion';
import { diagnostics } from './editor';
import { fixOf, widths } from './fixes';
import { drl } from './grammar';
import { shown } from './hover';
import { offsetOf, placeOf } from './places';

function coloured(text: string): Record<string, string> {
  const kinds = tagHighlighter([
    { tag: tags.keyword, class: 'keyword' }, { tag: tags.string, class: 'string' }, { tag: tags.comment, class: 'comment' },
    { tag: tags.typeName, class: 'fact' }, { tag: tags.number, class: 'number' }, { tag: tags.variableName, class: 'variable' },
    { tag: tags.macroName, class: 'offers' }, { tag: tags.operatorKeyword, class: 'word' },
  ]);
  const found: Record<string, string> = {};
  highlightTree(drl.parser.parse(text), kinds, (from, to, kind) => (found[text.slice(from, to)] = kind));
  return found;
}

test('the words of a rule have their colours, also in Chinese', () => {
  const rule = 'rule "满2件" // 九折\nwhen\n  $行 : Line( qty >= 2, tags contains "茶" )\n  /* not\n yet */ not Customer()\nthen\n  offers.percentOff(1000).on($行);\nend';
  expect(coloured(rule)).toMatchObject({
    rule: 'keyword', '"满2件"': 'string', '// 九折': 'comment', when: 'keyword', '$行': 'variable', Line: 'fact', '2': 'number',
    contains: 'word', not: 'word', offers: 'offers', '1000': 'number', end: 'keyword',
  });
});

describe('completion', () => {
  const asked: Place[] = [];
  const source = completions(() => 'zh-CN', async (_text, at) => {
    asked.push(at);
    return { from: { line: 1, column: 8 }, items: [
      { kind: 'FIELD', label: 'qty', insert: 'qty', says: { zh: '件数', en: 'quantity' } },
      { kind: 'EFFECT', label: 'percentOff', insert: 'percentOff(${1500})', says: { zh: '按比例减', en: 'a share off' } },
    ] };
  });
  const at = (text: string, explicit = false) => source(new CompletionContext(EditorState.create({ doc: text }), text.length, explicit));

  test('asks the server for the place, and replaces the word that was begun', async () => {
    const found = await at('Line( 😀q');
    expect(asked.at(-1)).toEqual({ line: 1, column: 9 });
    expect(found).toMatchObject({ from: 8, options: [{ label: 'qty', type: 'property', detail: '件数', apply: 'qty' }, { label: 'percentOff' }] });
  });

  test('waits for a word, a dot or a bracket, unless it is asked for', async () => {
    const before = asked.length;
    expect(await at('Line( qty >')).toBeNull();
    expect(asked).toHaveLength(before);
    expect(await at('Line( qty >', true)).not.toBeNull();
    expect(await at('offers.')).not.toBeNull();
  });

  test('comes up inside a text that has no end yet, not behind one', async () => {
    expect(await at('Customer( tier == "go')).not.toBeNull();
    expect(await at('Customer( tier == "')).not.toBeNull();
    expect(await at('Customer( tier == "gold"')).toBeNull();
    expect(await at('Customer( tier == ')).not.toBeNull();
  });

  test.each([
    ['tier == "g"', 10, 'tier == "gold"'], ['tier == "g', 10, 'tier == "gold"'], ['tier == g, id', 9, 'tier == "gold", id'],
  ])('a known value takes the place of what was begun: %s', (text, caret, meant) => {
    const view = new EditorView({ state: EditorState.create({ doc: text }) });
    quoted(view, { label: '"gold"' }, 8, caret);
    expect(view.state.doc.toString()).toBe(meant);
  });

  test('proposes nothing when nobody answers', async () => {
    const silent = completions(() => 'en', () => Promise.reject(new Error('away')));
    expect(await silent(new CompletionContext(EditorState.create({ doc: 'Li' }), 2, true))).toBeNull();
  });

  test('a number to be written over is an example, not a rank', () => {
    expect(numbered('bundlePrice(${2}, ${9900})')).toBe('bundlePrice(${1:2}, ${2:9900})');
    expect(numbered('Line( ${} )')).toBe('Line( ${1:} )');
  });
});

test('places count characters where the editor counts UTF-16 units', () => {
  const doc = Text.of(['a', '😀“x”']);
  expect(offsetOf(doc, { line: 2, column: 2 })).toBe(4);
  expect(placeOf(doc, 4)).toEqual({ line: 2, column: 2 });
  expect(offsetOf(doc, { line: 9, column: 99 })).toBe(doc.length);
});

test('an explanation is text, whatever it says', () => {
  expect(shown('<b>', '<script>').textContent).toBe('<b><script>');
});

describe('fixes', () => {
  const doc = Text.of(['$l：Line（ qty = 1 ）', 'offers.percentOf(1)']);
  const wrong = (line: number, column: number, code: string, more: Partial<Finding> = {}): Finding => ({ severity: 'ERROR', code, line, column, message: { zh: '错', en: 'wrong' }, ...more });
  const findings = [wrong(1, 3, 'full-width', { expected: ':' }), wrong(1, 8, 'full-width', { expected: '(' }), wrong(1, 18, 'full-width', { expected: ')' })];

  test('all full-width characters become ASCII at once', () => {
    const changed = EditorState.create({ doc }).update({ changes: widths(doc, findings) });
    expect(changed.state.doc.line(1).text).toBe('$l:Line( qty = 1 )');
  });

  test('a comparison and the known name that was meant are offered, nothing else', () => {
    expect(fixOf(doc, wrong(1, 14, 'forbidden-assignment', { expected: '==' }))).toEqual({ from: 13, to: 14, insert: '==' });
    expect(fixOf(doc, wrong(2, 8, 'unknown-effect', { nearest: 'percentOff' }))).toEqual({ from: 26, to: 35, insert: 'percentOff' });
    expect(fixOf(doc, wrong(2, 8, 'unknown-effect'))).toBeUndefined();
  });

  test.each([
    ['Line( tags == "a" )', 12, { code: 'wrong-type', expected: 'contains' }, 'Line( tags contains "a" )'],
    ['Line( "a" != tags )', 11, { code: 'wrong-type', expected: 'contains' }, 'Line( "a" not memberOf tags )'],
    ['Line( qty > "2" )', 13, { code: 'wrong-type', expected: 'a whole number' }, 'Line( qty > 2 )'],
    ['Line( sku == 500 )', 14, { code: 'wrong-type', expected: 'a text "…"' }, 'Line( sku == "500" )'],
    ['offers.freeShipping() end', 23, { code: 'unexpected', expected: '“;”' }, 'offers.freeShipping(); end'],
    ['offers.freeShipping() /* a */ end', 31, { code: 'unexpected', expected: '“;”' }, undefined],
    ['Line( qty > "two" )', 13, { code: 'wrong-type', expected: 'a whole number' }, undefined],
    ['Line( tags ', 12, { code: 'full-width', expected: '(' }, undefined],
  ])('%s', (text, column, { code, expected }, meant) => {
    const there = Text.of([text]);
    const fix = fixOf(there, wrong(1, column, code, { expected }));
    expect(fix && EditorState.create({ doc: there }).update({ changes: fix }).state.doc.toString()).toBe(meant);
  });

  test('stand behind the finding in the editor', () => {
    expect(diagnostics(doc, findings, 'en', (insert) => `Change to ${insert}`)[1]!.actions).toMatchObject([{ name: 'Change to (' }]);
  });
});

test('a finding marks the word at its line and column, and stays inside the text', () => {
  const doc = Text.of(['rule "x"', '  Costumer( tier == "gold" )']);
  const finding = (line: number, column: number): Finding => ({ severity: 'ERROR', code: 'x', line, column, message: { zh: '未知', en: 'unknown' } });
  const [there] = diagnostics(doc, [finding(2, 3)], 'en');
  expect(there).toMatchObject({ message: 'unknown', severity: 'error' });
  expect(doc.sliceString(there!.from, there!.to)).toBe('Costumer');
  const [beyond] = diagnostics(doc, [finding(9, 99)], 'zh-CN');
  expect(beyond!.to).toBeLessThanOrEqual(doc.length);
});

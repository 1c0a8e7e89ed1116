import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState, Text } from '@codemirror/state';
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { describe, expect, test } from 'vitest';
import type { Finding } from '@/api/findings';
import { complete } from './completion';
import { diagnostics } from './editor';
import { drl } from './grammar';

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

function proposed(text: string): string[] {
  const state = EditorState.create({ doc: text });
  return complete(new CompletionContext(state, text.length, true))?.options.map(({ label }) => label) ?? [];
}

test('the words of a rule have their colours, also in Chinese', () => {
  const rule = 'rule "满2件" // 九折\nwhen\n  $行 : Line( qty >= 2, tags contains "茶" )\n  /* not\n yet */ not Customer()\nthen\n  offers.percentOff(1000).on($行);\nend';
  expect(coloured(rule)).toMatchObject({
    rule: 'keyword', '"满2件"': 'string', '// 九折': 'comment', when: 'keyword', '$行': 'variable', Line: 'fact', '2': 'number',
    contains: 'word', not: 'word', offers: 'offers', '1000': 'number', end: 'keyword',
  });
});

describe('completion', () => {
  test('knows a fact’s fields inside its brackets', () => {
    expect(proposed('  Customer( t')).toContain('tier');
    expect(proposed('  Line( ')).toContain('qty');
    expect(proposed('  Line( ')).not.toContain('tier');
  });

  test('knows effects after offers, and what can follow them', () => {
    expect(proposed('  offers.per')).toContain('percentOff(1000)');
    expect(proposed('  offers.percentOff(1000).')).toContain('on($line)');
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

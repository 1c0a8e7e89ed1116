import { StreamLanguage, type StreamParser, type StringStream } from '@codemirror/language';

/** Where the reader stands: inside a comment, and inside which part of a rule. */
interface Where {
  comment: boolean;
  part: 'head' | 'when' | 'then';
}

const KEYWORDS = new Set('package import global rule when then end salience no-loop true false null'.split(' '));
const WORDS = new Set('not exists and or in contains memberOf'.split(' '));
export const FACTS = ['Cart', 'Line', 'Customer'];

/** Colours DRL as authors may write it. What is right or wrong says the server. */
const parser: StreamParser<Where> = {
  name: 'drl',
  startState: () => ({ comment: false, part: 'head' }),
  token: (stream, where) => (where.comment ? comment(stream, where) : token(stream, where)),
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } }, closeBrackets: { brackets: ['(', '[', '{', '"'] } },
  indent: (where, textAfter, { unit }) => (where.part === 'head' || /^\s*(when|then|end)\b/.test(textAfter) ? 0 : unit),
};

function token(stream: StringStream, where: Where): string | null {
  if (stream.eatSpace()) {
    return null;
  }
  if (stream.match('//')) {
    stream.skipToEnd();
    return 'comment';
  }
  if (stream.match('/*')) {
    where.comment = true;
    return comment(stream, where);
  }
  if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'(?:[^'\\]|\\.)*'?/)) {
    return 'string';
  }
  if (stream.match(/^\d[\d_]*(?:\.\d+)?/)) {
    return 'number';
  }
  if (stream.match(/^[@$][\p{L}_][\p{L}\p{N}_]*/u)) {
    return stream.current().startsWith('@') ? 'meta' : 'variableName';
  }
  if (stream.match(/^no-loop\b/) || stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u)) {
    return word(stream.current(), where);
  }
  if (stream.match(/^(?:[=!<>]=|&&|\|\||[-+*/%<>!=:])/)) {
    return 'operator';
  }
  stream.next();
  return null;
}

function comment(stream: StringStream, where: Where): string {
  if (stream.skipTo('*/')) {
    stream.match('*/');
    where.comment = false;
  } else {
    stream.skipToEnd();
  }
  return 'comment';
}

function word(text: string, where: Where): string | null {
  if (KEYWORDS.has(text)) {
    where.part = text === 'when' || text === 'then' ? text : text === 'end' || text === 'rule' ? 'head' : where.part;
    return text === 'true' || text === 'false' || text === 'null' ? 'atom' : 'keyword';
  }
  if (WORDS.has(text)) {
    return 'operatorKeyword';
  }
  if (FACTS.includes(text)) {
    return 'typeName';
  }
  return text === 'offers' ? 'macroName' : 'propertyName';
}

export const drl = StreamLanguage.define(parser);

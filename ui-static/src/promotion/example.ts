import type { Condition, Form } from './promotion';
import type { Template } from './template';

/** What a form says, filled in: soundness is tested against the server's checks. Amounts are CNY. */
export interface Example {
  when?: Condition;
  body: Form;
}

const EXAMPLES = import.meta.glob<Example>('./examples/*.json', { import: 'default' });

export async function exampleOf(template: Template): Promise<Example> {
  return structuredClone(await EXAMPLES[`./examples/${template}.json`]!());
}

import { computed, reactive, shallowRef, ref } from 'vue';
import { POLICY } from '@/change/asset';
import { changes, type Change } from '@/api/changes';
import { policies } from '@/api/policy';
import type { Policy } from './policy';

/** The policy inside a change request. */
export function usePolicyDraft() {
  const state = reactive<{ draft: Policy | undefined }>({ draft: undefined });
  const change = shallowRef<Change>();
  const saved = ref('');
  const dirty = computed(() => state.draft !== undefined && JSON.stringify(state.draft) !== saved.value);

  /** Opens the edit of a change request or, where it has none yet, what applies now. */
  async function open(id: string): Promise<void> {
    change.value = await changes.find(id);
    const edit = editOf(change.value);
    const applies = (await policies.now()).policy;
    // Older policies may lack a member; it then means what the newest kind of policy starts from.
    state.draft = structuredClone({ ...applies, ...edit?.content });
    saved.value = edit ? JSON.stringify(state.draft) : '';
  }

  async function save(): Promise<void> {
    const { id } = change.value!;
    const policy = JSON.stringify(state.draft);
    change.value = await changes.save(id, POLICY, JSON.parse(policy) as Policy, editOf(change.value!)?.revision);
    saved.value = policy;
  }

  return { state, change, dirty, open, save };
}

function editOf(change: Change) {
  return change.edits.find((edit) => edit.kind === 'POLICY');
}

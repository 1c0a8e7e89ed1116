import { computed, markRaw, reactive, ref, shallowRef } from 'vue';
import { changes, type Change, type Edit } from '@/api/changes';
import { Problem } from '@/api/problem';
import { promotions } from '@/api/promotions';
import type { Promotion } from './promotion';
import { tidy } from './tidy';

/** What the editor works on: one promotion inside a change request. */
export function useDraft() {
  const state = reactive<{ draft: Promotion | undefined }>({ draft: undefined });
  const change = shallowRef<Change>();
  const saved = ref('');
  const isNew = ref(false);
  const dirty = computed(() => state.draft !== undefined && JSON.stringify(tidy(state.draft)) !== saved.value);

  /** Starts something that nobody knows yet; it joins a change request when it is first saved. */
  function begin(promotion: Promotion): void {
    state.draft = editable(promotion);
    isNew.value = true;
    saved.value = JSON.stringify(tidy(promotion));
  }

  /** Opens the edit of a change request or, where it has none yet, what is live. */
  async function open(changeId: string, id: string): Promise<void> {
    change.value = await changes.find(changeId);
    const edit = editOf(change.value, id);
    const promotion = edit?.content ?? (await promotions.find(id)).live;
    if (!promotion) {
      throw new Problem(404, 'not-found', '');
    }
    isNew.value = false;
    state.draft = editable(structuredClone(promotion));
    saved.value = edit ? JSON.stringify(tidy(promotion)) : '';
  }

  /** Saves into the change request that is open, or into a new one with this title. */
  async function save(into: { change: string } | { title: string }): Promise<Change> {
    const promotion = tidy(state.draft!);
    if (isNew.value && (await exists(promotion.id))) {
      throw new Problem(409, 'id-taken', '', '/id');
    }
    const target = change.value ?? ('change' in into ? await changes.find(into.change) : await changes.create(into.title));
    change.value = target;
    await changes.save(target.id, `promotion/${promotion.id}`, promotion, editOf(target, promotion.id)?.revision);
    change.value = await changes.find(target.id);
    isNew.value = false;
    saved.value = JSON.stringify(promotion);
    return change.value;
  }

  return { state, change, isNew, dirty, begin, open, save };
}

/** Forms are edited in place; a table is replaced as a whole, so nobody has to watch each of its cells. */
function editable(promotion: Promotion): Promotion {
  return promotion.body.type === 'table' ? { ...promotion, body: markRaw(promotion.body) } : promotion;
}

function editOf(change: Change, id: string) {
  return change.edits.find((edit) => edit.kind === 'PROMOTION' && edit.asset === `promotion/${id}`) as (Edit & { kind: 'PROMOTION' }) | undefined;
}

const MOST = 200;

/** Asks the list, which answers either way: that there is none is what one hopes for, not a failure. */
async function exists(id: string, page = 1): Promise<boolean> {
  if (id === '') {
    return false;
  }
  const { items, total } = await promotions.page({ q: id, page, size: MOST });
  return items.some((row) => row.id === id) || (page * MOST < total && exists(id, page + 1));
}

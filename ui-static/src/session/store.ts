import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { Problem } from '@/api/problem';
import { session, type Me } from '@/api/session';
import { may, type Right } from './may';

/** Who is signed in, and what they may do. */
export const useSession = defineStore('session', () => {
  const me = ref<Me>();
  const known = ref(false);

  /** Asks the server once who this browser belongs to. */
  async function recall(): Promise<void> {
    if (known.value) {
      return;
    }
    me.value = await session.me().catch((failure: unknown) => {
      if (failure instanceof Problem && (failure.status === 401 || failure.status === 403)) {
        return undefined;
      }
      throw failure;
    });
    known.value = true;
  }

  async function login(account: string, password: string): Promise<void> {
    me.value = await session.login(account, password);
    known.value = true;
  }

  async function logout(): Promise<void> {
    await session.logout();
    forget();
  }

  /** The server no longer knows this session. */
  function forget(): void {
    me.value = undefined;
  }

  const can = computed(() => (right: Right) => may(me.value, right));

  return { me, can, recall, login, logout, forget };
});

import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import { trying, type Field } from '@/api/trying';

/** The fields that conditions may read. Loaded once. */
export const useVocabulary = defineStore('vocabulary', () => {
  const fields = shallowRef<Field[]>([]);
  let asked: Promise<void> | undefined;

  function load(): Promise<void> {
    asked ??= trying.vocabulary().then(
      (vocabulary) => void (fields.value = vocabulary.fields),
      (failure: unknown) => {
        asked = undefined;
        throw failure;
      },
    );
    return asked;
  }

  const find = (path: string) => fields.value.find((field) => field.path === path);

  return { fields, load, find };
});

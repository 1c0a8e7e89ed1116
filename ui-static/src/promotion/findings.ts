import { computed, inject, onScopeDispose, provide, reactive, ref, watch, type ComputedRef, type InjectionKey, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Finding } from '@/api/findings';
import type { Fix } from '@/table/fix';
import { said } from '@/words/i18n';

interface Findings {
  all: Ref<Finding[]>;
  /** The places that fields show. */
  shown: Map<symbol, { place: string; exact: boolean }>;
  /** Fields that a person has been in. */
  touched: Set<string>;
  /** Whether also what was never filled in is said to be missing. */
  strict: Ref<boolean>;
  fixing: Fixing | undefined;
}

/** Puts findings right, as long as they are about what is there. */
interface Fixing {
  fresh: Ref<boolean>;
  apply: (fix: Fix) => void;
}

const KEY: InjectionKey<Findings> = Symbol('findings');

/** Makes findings known to the fields below; what none of them shows is `elsewhere`. */
export function provideFindings(all: Ref<Finding[]>, fixing?: Fixing) {
  const findings: Findings = { all, shown: reactive(new Map<symbol, { place: string; exact: boolean }>()), touched: reactive(new Set<string>()), strict: ref(false), fixing };
  provide(KEY, findings);
  const elsewhere = computed(() =>
    all.value.filter((finding) => ripe(finding, findings, '') && ![...findings.shown.values()].some(({ place, exact }) => isAt(finding, place, exact))));
  return { elsewhere, strict: findings.strict };
}

export interface PlaceFindings {
  errors: ComputedRef<string[]>;
  warnings: ComputedRef<string[]>;
  fixes: ComputedRef<Fix[]>;
  touch: () => void;
}

/** What is wrong at this place of the promotion and, unless it is `exact`, below it. */
export function usePlace(pointer: () => string, exact = false): PlaceFindings {
  const { t, locale } = useI18n();
  const findings = inject(KEY, undefined);
  const place = computed(pointer);
  if (findings) {
    register(findings, place, exact);
  }
  const here = computed(() =>
    (findings?.all.value ?? []).filter((finding) => isAt(finding, place.value, exact) && ripe(finding, findings!, place.value)));
  const say = (severity: Finding['severity']) => computed(() =>
    here.value.filter((finding) => finding.severity === severity).map((finding) => (isUnfilled(finding) ? t('form.fill-in') : said(finding.message, locale.value))));
  return { errors: say('ERROR'), warnings: say('WARNING'), fixes: computed(() => here.value.flatMap((finding) => finding.fixes ?? [])), touch: () => void findings?.touched.add(place.value) };
}

/** How the promotion that is being edited is put right; undefined where findings are only read. */
export function useFixing(): Fixing | undefined {
  return inject(KEY, undefined)?.fixing;
}

function register(findings: Findings, place: ComputedRef<string>, exact: boolean): void {
  const field = Symbol('field');
  watch(place, (now) => findings.shown.set(field, { place: now, exact }), { immediate: true });
  onScopeDispose(() => findings.shown.delete(field));
}

export function isAt(finding: Finding, place: string, exact = false): boolean {
  return finding.pointer === place || (!exact && (finding.pointer ?? '').startsWith(`${place}/`));
}

/** Something that the form has a field for is not there; in DRL, a gap is a mistake like any other. */
export function isUnfilled({ code, line }: Finding): boolean {
  return code === 'missing' && line === undefined;
}

/** What nobody has filled in yet is no mistake before somebody has been there or wants to save. */
function ripe(finding: Finding, findings: Findings, place: string): boolean {
  return !isUnfilled(finding) || findings.strict.value || findings.touched.has(place);
}

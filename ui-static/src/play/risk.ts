/** Reasons that the ledger knows; a shop may give others, in its own words. */
const KNOWN = ['SHARED_DEVICE', 'SHARED_PAYER', 'SHARED_ADDRESS', 'NEW_ACCOUNT', 'HIGH_VELOCITY', 'MUTUAL_HELP', 'TOLD'];
/** What the ledger writes where a telephone, device or payer was seen with another customer. */
const SEEN = 'seen with another customer';

/** Each reason of the ledger's text in words, once; what is not known stays as it is. */
export function riskReasons(reasons: string, t: (key: string) => string): string[] {
  return [...new Set(reasons.split('; '))].filter((one) => one !== '')
    .map((one) => (one === SEEN ? t('plays.risk-of.SEEN') : KNOWN.includes(one) ? t(`plays.risk-of.${one}`) : one));
}

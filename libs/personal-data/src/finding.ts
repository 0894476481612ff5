/** What kind of personal data a text seems to hold. */
export type FindingKind = 'CPR' | 'PHONE' | 'ADDRESS' | 'EMAIL';

/** `BLOCK`: refuse the text (a public form masks instead). `WARN`: ask the writer. */
export type FindingSeverity = 'BLOCK' | 'WARN';

/** The rule that spoke. Together with the field's name it is all that may be logged. */
export type FindingRule =
  | 'cpr-hyphen'
  | 'cpr-space'
  | 'cpr-bare'
  | 'cpr-split'
  | 'phone'
  | 'address-street'
  | 'address-postcode'
  | 'email';

/** A place in a text. It never carries the text itself, so that it can be logged and sent. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  readonly rule: FindingRule;
  /** Position of the first UTF-16 unit found. */
  readonly from: number;
  /** Position after the last one: `text.slice(from, to)` is what was found. */
  readonly to: number;
}

/** A UUID in lower-case text (RFC 9562); also the iCalendar and vCard UID of the record. */
export type Uuid = string;

/** A wall clock: `YYYY-MM-DD` means the whole day, `YYYY-MM-DDTHH:mm` that minute in some zone. */
export type Civil = string;

/** A point in time in UTC: ISO 8601 with milliseconds, ending in Z. */
export type Instant = string;

/** The name of an IANA time zone, such as `Europe/Warsaw`. */
export type Tz = string;

/** A set that merges: one key per member. */
export type SetOf<Key extends string> = Partial<Record<Key, true>>;

/** An amount as decimal text, so that no cent is lost, and an ISO 4217 currency. */
export interface Money {
	amount: string;
	currency: string;
}

/** The languages Daybook speaks. */
export const languages = ['en', 'it', 'pl'] as const;
export type Language = (typeof languages)[number];

/** A name in the languages somebody gave it in; at least one is there. */
export type Label = Partial<Record<Language, string>>;

/** Anything JSON can carry. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

import type { RejectedBlock, WarningKind } from '#lib/interop/ics/imported.ts';
import type { AnswerProblem } from '#lib/interop/ics/planAnswers.ts';
import type { SkipReason } from '#lib/interop/ics/planImport.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import { convert } from '#lib/domain/time/zone.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';
import { formatCivil, formatTime } from '../words/format.ts';
import { m } from '../words/m.ts';
import { zoneCity } from '../words/whenWords.ts';
import type { Item } from './importProtocol.ts';

const warnings: Record<WarningKind, () => string> = {
	lineUnreadable: m.import_warn_line_unreadable,
	blockUnclosed: m.import_warn_block_unclosed,
	dateUnreadable: m.import_warn_date_unreadable,
	startMissing: m.import_warn_start_missing,
	endBeforeStart: m.import_warn_end_before_start,
	durationRefused: m.import_warn_duration_refused,
	secondsRounded: m.import_warn_seconds_rounded,
	zoneGuessed: m.import_warn_zone_guessed,
	zoneUnknown: m.import_warn_zone_unknown,
	ruleUnreadable: m.import_warn_rule_unreadable,
	rulePartIgnored: m.import_warn_rule_part,
	extraRuleIgnored: m.import_warn_extra_rule,
	followingApproximated: m.import_warn_following,
	sameUid: m.import_warn_same_uid,
	textCut: m.import_warn_text_cut,
};

/** What was repaired or set aside, as a sentence. */
export function warningWords(kind: WarningKind): string {
	return warnings[kind]();
}

/** Why a piece of a file is not imported. */
export function rejectWords({ reason, component }: RejectedBlock): string {
	switch (reason) {
		case 'empty':
			return m.import_reject_empty();
		case 'unsupported':
			return m.import_reject_unsupported({ component });
		case 'outsideCalendar':
			return m.import_reject_outside();
		case 'tooLong':
			return m.import_reject_too_long();
		case 'tooMany':
			return m.import_reject_too_many();
		case 'outOfTime':
			return m.import_reject_out_of_time();
	}
}

const skips: Record<SkipReason, () => string> = {
	empty: m.import_skip_empty,
	older: m.import_skip_older,
	repeated: m.import_skip_repeated,
	nothingToCancel: m.import_skip_nothing_to_cancel,
};

/** Why an activity of a file changes nothing. */
export function skipWords(reason: SkipReason): string {
	return skips[reason]();
}

/** Why an answer to an invitation cannot be noted. */
export function answerProblemWords(reason: AnswerProblem, email: string): string {
	switch (reason) {
		case 'unknownActivity':
			return m.import_answer_unknown_activity();
		case 'unknownDate':
			return m.import_answer_unknown_date();
		case 'unknownPerson':
			return m.import_answer_unknown_person({ email });
		case 'older':
			return m.import_answer_older();
	}
}

const dayForm = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

/** A day of any year, with the time where there is one: by the clocks here, and by those of its own zone where they differ. */
function formatMoment(civil: Civil, own: Tz, tz: Tz): string {
	if (isDay(civil)) return formatCivil(civil, dayForm);
	const here = convert(civil, own, tz);
	const words = formatCivil(here, { ...dayForm, hour: 'numeric', minute: '2-digit' });
	return here === civil ? words : `${words} · ${m.in_zone({ time: formatTime(civil), zone: zoneCity(own) })}`;
}

/** When an activity takes place, in one line and for a viewer in a zone: `Tue 24 Nov 2026, 10:00 · repeats`. */
export function whenWords({ when, rdates }: Item, tz: Tz): string {
	const repeats = when.rrule !== undefined || Object.keys(rdates).length > 0;
	const date =
		when.start !== undefined
			? formatMoment(when.start, when.tz, tz)
			: when.due !== undefined
				? m.import_due({ date: formatMoment(when.due, when.tz, tz) })
				: m.import_no_date();
	return repeats ? `${date} · ${m.import_repeats()}` : date;
}

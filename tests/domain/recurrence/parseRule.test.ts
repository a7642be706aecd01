import { describe, expect, it } from 'vitest';
import { formatRule } from '#lib/domain/recurrence/formatRule.ts';
import { parseRule } from '#lib/domain/recurrence/parseRule.ts';

function read(text: string): { rule: string; warnings: string[] } | { problem: string } {
	const parsed = parseRule(text);
	if ('problem' in parsed) return { problem: parsed.problem.kind === 'unreadableRule' ? parsed.problem.part : '' };
	return { rule: formatRule(parsed.rule), warnings: parsed.warnings.map(({ kind, part }) => `${kind} ${part}`) };
}

describe('reading a rule', () => {
	it.each([
		['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=8', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=8'],
		['RRULE:freq=monthly;byday=+1mo,-1FR;', 'FREQ=MONTHLY;BYDAY=1MO,-1FR'],
		[' FREQ = DAILY ; INTERVAL = 3 ', 'FREQ=DAILY;INTERVAL=3'],
		['FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=OMIT', 'FREQ=YEARLY'],
		['FREQ=DAILY;UNTIL=20270603T215959Z;WKST=SU', 'FREQ=DAILY;UNTIL=20270603T215959Z;WKST=SU'],
	])('%s', (text, rule) => {
		expect(read(text)).toEqual({ rule, warnings: [] });
	});

	it.each([
		['FREQ=DAILY;X-WHY=1', 'FREQ=DAILY', ['unknownPart X-WHY=1']],
		['FREQ=DAILY;COUNT=2;COUNT=3', 'FREQ=DAILY;COUNT=2', ['repeatedPart COUNT=3']],
		['FREQ=MONTHLY;BYMONTHDAY=1,32,0,15', 'FREQ=MONTHLY;BYMONTHDAY=1,15', ['badValue BYMONTHDAY=1,32,0,15']],
		['FREQ=DAILY;INTERVAL=0', 'FREQ=DAILY', ['badValue INTERVAL=0']],
		['FREQ=DAILY;UNTIL=20270603T150000ZZ', 'FREQ=DAILY;UNTIL=20270603T150000Z', ['badValue UNTIL=20270603T150000ZZ']],
		['FREQ=DAILY;UNTIL=2027-06-03', 'FREQ=DAILY;UNTIL=20270603', ['badValue UNTIL=2027-06-03']],
		['FREQ=DAILY;COUNT=10000000000', 'FREQ=DAILY;COUNT=999999999', ['badValue COUNT=10000000000']],
		['FREQ=DAILY;COUNT=2;UNTIL=20270603', 'FREQ=DAILY;COUNT=2;UNTIL=20270603', ['countAndUntil UNTIL']],
		['FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD;BYMONTHDAY=31', 'FREQ=MONTHLY;BYMONTHDAY=31', ['skipNotKept SKIP=BACKWARD']],
	])('reads %s with a warning', (text, rule, warnings) => {
		expect(read(text)).toEqual({ rule, warnings });
	});

	it.each([
		['', 'FREQ'],
		['INTERVAL=2', 'FREQ'],
		['FREQ=', 'FREQ='],
		['FREQ=DAILY;COUNT=0', 'COUNT=0'],
		['FREQ=DAILY;COUNT=many', 'COUNT=MANY'],
		['FREQ=DAILY;INTERVAL=-1', 'INTERVAL=-1'],
		['FREQ=DAILY;UNTIL=soon', 'UNTIL=SOON'],
		['FREQ=DAILY;UNTIL=20271303', 'UNTIL=20271303'],
		['FREQ=YEARLY;BYMONTH=13', 'BYMONTH=13'],
		['FREQ=WEEKLY;BYDAY=XX', 'BYDAY=XX'],
		['FREQ=MONTHLY;RSCALE=CHINESE', 'RSCALE=CHINESE'],
		['FREQ=DAILY;WKST=DAY', 'WKST=DAY'],
		['\u0000\ud800', 'FREQ'],
	])('cannot read %j, and says which part', (text, problem) => {
		expect(read(text)).toEqual({ problem });
	});
});

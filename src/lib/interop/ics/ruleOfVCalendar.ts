const weekday = /^(SU|MO|TU|WE|TH|FR|SA)$/;
const until = /^\d{8}(T\d{4,6}Z?)?$/;

/** `1+ MO 2- FR` of a rule by position as BYDAY. */
function daysByPosition(parts: readonly string[]): string[] {
	let position = '';
	return parts.flatMap((part) => {
		const [, digit, sign] = /^(\d)([+-])$/.exec(part) ?? [];
		if (digit !== undefined) position = sign === '-' ? `-${digit}` : digit;
		return weekday.test(part) ? [position + part] : [];
	});
}

function monthDays(parts: readonly string[]): string {
	return parts
		.flatMap((part) => {
			if (part === 'LD') return ['-1'];
			const [, digits, sign] = /^(\d{1,2})([+-]?)$/.exec(part) ?? [];
			return digits === undefined ? [] : [sign === '-' ? `-${digits}` : digits];
		})
		.join();
}

function byParts(code: string, parts: readonly string[]): string {
	const list = (name: string, values: string) => (values === '' ? '' : `;${name}=${values}`);
	switch (code) {
		case 'W':
			return list('BYDAY', parts.filter((part) => weekday.test(part)).join());
		case 'MP':
			return list('BYDAY', daysByPosition(parts).join());
		case 'MD':
			return list('BYMONTHDAY', monthDays(parts));
		case 'YM':
			return list('BYMONTH', monthDays(parts));
		case 'YD':
			return list('BYYEARDAY', parts.filter((part) => /^\d{1,3}$/.test(part)).join());
		default:
			return '';
	}
}

const frequencies: Readonly<Record<string, string>> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' };

/**
 * A rule of vCalendar 1.0 (its appendix on the recurrence rule grammar), such as `W2 MO WE #10`, as an RRULE value.
 * Without a duration it takes place twice, as that standard says; `#0` is for ever. Undefined for any other text.
 */
export function ruleOfVCalendar(text: string): string | undefined {
	const [head = '', ...parts] = text.trim().toUpperCase().split(/\s+/);
	const [, code, interval] = /^(D|W|MP|MD|YM|YD)(\d+)$/.exec(head) ?? [];
	if (code === undefined) return undefined;
	const count = parts.find((part) => /^#\d+$/.test(part))?.slice(1);
	const last = parts.find((part) => until.test(part));
	const end = last !== undefined ? `;UNTIL=${last}` : count === '0' ? '' : `;COUNT=${count ?? '2'}`;
	return `FREQ=${frequencies[code.charAt(0)]};INTERVAL=${interval}${byParts(code, parts)}${end}`;
}

import { contactName } from '#lib/domain/contactName.ts';
import type { AnyRecord, Records, TypeName } from '#lib/model/recordTypes.ts';
import { formatLabel, formatShortDay, formatSpan } from './format.ts';
import { m } from './m.ts';
import { settingWord } from './settingWord.ts';

const names: { [Type in TypeName]: (record: Records[Type]) => string } = {
	activity: ({ subject }) => subject,
	calendar: ({ name }) => name,
	dictionary: ({ label }) => formatLabel(label),
	term: ({ label }) => formatLabel(label),
	member: ({ name }) => name,
	preference: ({ name }) => settingWord(name),
	savedView: ({ title }) => title,
	company: ({ name }) => name,
	contact: contactName,
	opportunity: ({ name }) => name,
	campaign: ({ name }) => name,
	project: ({ name }) => name,
	thread: ({ title }) => title,
	resource: ({ name }) => name,
	message: ({ text }) => text,
	readMark: ({ until }) => formatShortDay(until.slice(0, 10)),
	stint: ({ note, start }) => note ?? formatShortDay(start.slice(0, 10)),
	attachment: ({ name }) => name,
	customField: ({ label }) => formatLabel(label),
	teamSetting: ({ name }) => settingWord(name),
	template: ({ name }) => name,
	busyBlock: ({ from, to }) => formatSpan(from.slice(0, 16), to.slice(0, 16)),
};

/** What people call a record. */
export function recordName(type: TypeName, record: AnyRecord): string {
	return (names[type] as (record: AnyRecord) => string)(record) || m.untitled();
}

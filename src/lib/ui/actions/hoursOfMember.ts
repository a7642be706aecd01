import type { Hours } from '#lib/domain/offHours.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { App } from '../shell/app.svelte.ts';

/** When a member works, on the clocks of his zone: whoever looks is where his device is, and who has said nothing works as he does. */
export function hoursOfMember(app: App, id: Uuid): Hours {
	const { memberId } = app.store.self;
	const { workingHours, tz } = app.catalogue.member.get(id) ?? {};
	if (id !== memberId && workingHours && tz) return { workingHours, tz };
	return { workingHours: workingHours ?? app.catalogue.member.get(memberId)?.workingHours, tz: app.tz };
}

import { m } from '../../words/m.ts';
import type { Abilities } from './abilities.ts';

/** Whether something works here: wholly, for a while, not at all. */
export type Verdict = 'yes' | 'partly' | 'no';

export interface AbilityLine {
	id: string;
	verdict: Verdict;
	label: string;
	note: string;
}

function whenHidden({ phone, notifications }: Abilities): Pick<AbilityLine, 'verdict' | 'note'> {
	if (notifications !== 'granted') return { verdict: 'no', note: m.ability_hidden_refused() };
	return phone ? { verdict: 'partly', note: m.ability_hidden_phone() } : { verdict: 'yes', note: m.ability_hidden_desktop() };
}

function whenClosed({ lingers, wakes, notifications }: Abilities): Pick<AbilityLine, 'verdict' | 'note'> {
	if (notifications !== 'granted') return { verdict: 'no', note: m.ability_closed_no() };
	if (wakes) return { verdict: 'partly', note: m.ability_closed_wakes() };
	return lingers ? { verdict: 'partly', note: m.ability_closed_lingers() } : { verdict: 'no', note: m.ability_closed_no() };
}

function buttonsIn({ buttons, notifications }: Abilities): Pick<AbilityLine, 'verdict' | 'note'> {
	if (notifications !== 'granted') return { verdict: 'no', note: m.ability_hidden_refused() };
	return buttons ? { verdict: 'yes', note: m.ability_buttons_yes() } : { verdict: 'no', note: m.ability_buttons_no() };
}

/** What this browser can and cannot do, line by line, in plain words. */
export function abilityLines(abilities: Abilities): AbilityLine[] {
	const { badge } = abilities;
	return [
		{ id: 'open', verdict: 'yes', label: m.ability_open(), note: m.ability_open_note() },
		{ id: 'hidden', label: m.ability_hidden(), ...whenHidden(abilities) },
		{ id: 'closed', label: m.ability_closed(), ...whenClosed(abilities) },
		{ id: 'missed', verdict: 'yes', label: m.ability_missed(), note: m.ability_missed_note() },
		{ id: 'buttons', label: m.ability_buttons(), ...buttonsIn(abilities) },
		{ id: 'badge', verdict: badge ? 'yes' : 'no', label: m.ability_badge(), note: badge ? m.ability_badge_yes() : m.ability_badge_no() },
	];
}

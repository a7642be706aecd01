import { goto } from '$app/navigation';
import ContactRound from '@lucide/svelte/icons/contact-round';
import Plus from '@lucide/svelte/icons/plus';
import type { LinkType } from '#lib/model/linkKey.ts';
import { openNewParty } from '../parties/openNewParty.ts';
import { partyAddress } from '../parties/partyAddress.ts';
import { partyTypes } from '../parties/partyPaths.ts';
import { newPartyWord } from '../parties/partyWords.ts';
import { mayAdd } from '../team/mayAdd.ts';
import { m } from '../words/m.ts';
import type { CommandContext, PaletteCommand } from './paletteCommand.ts';

const show: Record<LinkType, () => string> = {
	contact: m.party_show_contact,
	company: m.party_show_company,
	opportunity: m.party_show_opportunity,
	project: m.party_show_project,
	campaign: m.party_show_campaign,
};

/** What makes contacts, companies … and what shows their lists. */
export function partyCommands({ app }: CommandContext): PaletteCommand[] {
	const made = partyTypes.map((type) => ({
		name: `new-${type}`,
		text: newPartyWord(type),
		also: m.party_also_new(),
		icon: Plus,
		act: () => openNewParty(app, type),
	}));
	const shown = partyTypes.map((type) => ({
		name: `show-${type}`,
		text: show[type](),
		also: m.party_also_show(),
		icon: ContactRound,
		act: () => goto(partyAddress(type)),
	}));
	return mayAdd() ? [...made, ...shown] : shown;
}

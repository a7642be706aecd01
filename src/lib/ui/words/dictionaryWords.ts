import type { DictionaryWords } from '#lib/store/firstDictionaries.ts';
import type { Language } from '#lib/model/scalars.ts';
import { m } from './m.ts';

type Word = (inputs: Record<string, never>, options: { locale: Language }) => string;

const words: Record<string, Word> = {
	goal: m.dictionary_goal,
	product: m.dictionary_product,
	contactStatus: m.dictionary_contact_status,
	'contactStatus/lead': m.status_lead,
	'contactStatus/prospect': m.status_prospect,
	'contactStatus/customer': m.status_customer,
	'contactStatus/former': m.status_former,
	contactRole: m.dictionary_contact_role,
	'contactRole/decides': m.role_decides,
	'contactRole/buys': m.role_buys,
	'contactRole/uses': m.role_uses,
	'contactRole/advises': m.role_advises,
	rating: m.dictionary_rating,
	'rating/hot': m.rating_hot,
	'rating/warm': m.rating_warm,
	'rating/cold': m.rating_cold,
	linkType: m.dictionary_link_type,
	'linkType/client': m.link_type_client,
	'linkType/supplier': m.link_type_supplier,
	'linkType/partner': m.link_type_partner,
	'linkType/press': m.link_type_press,
	stage: m.dictionary_stage,
	'stage/contacted': m.stage_contacted,
	'stage/offered': m.stage_offered,
	'stage/negotiating': m.stage_negotiating,
	'stage/won': m.stage_won,
	'stage/lost': m.stage_lost,
};

/** What the dictionaries and their first terms are called, in every language. */
export const dictionaryWords: DictionaryWords = (role, locale, key) => words[key === undefined ? role : `${role}/${key}`]!({}, { locale });

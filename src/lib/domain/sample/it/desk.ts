import type { Content } from '../content.ts';

/** What the colleagues at the office do, by their jobs. */
export const desk: Pick<Content, 'office'> = {
	office: {
		manager: [
			{ subject: 'Condizioni con il grossista', outcome: ['Un altro 2 % oltre le quaranta caldaie.'], minutes: 60 },
			{ subject: 'Telefonata in banca', minutes: 30 },
			{ subject: 'Rivedere il preventivo per {il}', minutes: 60 },
			{ subject: 'Pranzo con l’architetto', outcome: ['Due ville in arrivo a Castelnuovo.'], minutes: 90 },
			{ subject: 'Conti della settimana', minutes: 60 },
		],
		dispatcher: [
			{ subject: 'Turni della prossima settimana', minutes: 60 },
			{ subject: 'Giro di telefonate per domani', outcome: ['Due scambi, nessuna lamentela.'], minutes: 60 },
			{ subject: 'Fissare le date con {il}', outcome: ['Due giorni, chiavi dal portiere.'], minutes: 30 },
			{ subject: 'Stato dei lavori {da}', outcome: ['In orario, cassone pieno.'], minutes: 90 },
			{ subject: 'Furgoni: assicurazione e bollo', minutes: 45 },
		],
		accounts: [
			{ subject: 'Buste paga', minutes: 120 },
			{
				subject: 'Solleciti di pagamento',
				outcome: ['Quattro hanno pagato subito, a uno serve la raccomandata.'],
				minutes: 90,
			},
			{ subject: 'Fatture della settimana', minutes: 120 },
			{
				subject: 'Documenti Conto Termico {di}',
				outcome: ['Inviati, protocollo annotato.'],
				minutes: 60,
				tags: ['grant'],
			},
			{ subject: 'Fogli ore', outcome: ['Ne manca uno, sempre lo stesso.'], minutes: 60 },
		],
		sales: [
			{
				subject: 'In esposizione: {name}',
				outcome: ['Scelta la rubinetteria, piastrelle ancora no.'],
				minutes: 60,
				tags: ['bathroom'],
			},
			{ subject: 'Preventivo per {il}', minutes: 90 },
			{ subject: 'Foto per il sito', minutes: 60 },
			{ subject: 'Risentire i preventivi del mese scorso', outcome: ['Undici telefonate, tre «forse».'], minutes: 90 },
		],
		stores: [
			{ subject: 'Inventario furgoni', outcome: ['Mancano le curve da 22, come sempre.'], minutes: 90 },
			{ subject: 'Ordini per la settimana', minutes: 60 },
			{
				subject: 'Pratiche di garanzia',
				outcome: ['Tre accolte, una rimandata: manca la matricola.'],
				minutes: 60,
				tags: ['warranty'],
			},
			{ subject: 'Arrivo merce: controllo con l’ordine', outcome: ['Un circolatore in più. Tenuto.'], minutes: 60 },
			{ subject: 'Preparare il materiale per {il}', minutes: 45 },
		],
	},
};

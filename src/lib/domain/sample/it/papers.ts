import type { Content } from '../content.ts';

/** What is written: mails, offers, contracts, notes and tasks. */
export const papers: Pick<Content, 'mails' | 'offers' | 'contracts' | 'notes' | 'tasks' | 'overdue' | 'given' | 'openEnded'> = {
	mails: [
		{
			subject: 'Conferma della data {a}',
			description: 'Due giorni, dalle 8 alle 16, acqua chiusa fino a mezzogiorno.',
		},
		{ subject: 'Inviare le schede tecniche {a}' },
		{ subject: 'Inviare le foto del sopralluogo {a}' },
		{ subject: 'Ringraziare {il} e chiedere una recensione', outcome: ['Cinque stelle la sera stessa.'] },
		{ subject: 'Inviare il calcolo delle dispersioni {a}', tags: ['heatPump'] },
		{ subject: 'Rispondere {a}: il pavimento sarà tiepido a piedi nudi?' },
	],
	offers: [
		{
			subject: 'Inviare preventivo {a}: sostituzione caldaia',
			description: 'Con defangatore e lavaggio.',
			tags: ['boiler'],
		},
		{ subject: 'Inviare preventivo {a}: pompa di calore, con e senza incentivo', tags: ['heatPump', 'grant'] },
		{
			subject: 'Inviare preventivo {a}: bagno, seconda versione',
			description: 'Piastrelle più economiche, stessa doccia.',
			tags: ['bathroom'],
		},
		{ subject: 'Inviare preventivo {a}: due split', tags: ['cooling'] },
	],
	contracts: [
		{ subject: 'Ordine {di} firmato', outcome: ['Acconto ricevuto, date da fissare con Federica.'] },
		{ subject: 'Contratto di manutenzione con {il}', outcome: ['Tre anni, prima visita il mese prossimo.'] },
	],
	notes: [
		{ subject: '{name}: la chiave è dal vicino al numero 8', outcome: ['Porta verde. Suonare due volte.'] },
		{
			subject: '{name}: parcheggio',
			outcome: ['ZTL fino alle 20: comunicare la targa il giorno prima. Il furgone entra senza scala.'],
		},
		{ subject: '{name}: attenzione al cane', outcome: ['Grosso, buono, mangia i panini. Tenere chiuso il furgone.'] },
		{ subject: '{name}: la saracinesca è dietro la lavatrice', outcome: ['Mezzo giro oltre, se no gocciola.'] },
		{
			subject: '{name}: in vista un ampliamento',
			outcome: ['Permesso già rilasciato. Meglio sentirsi prima che l’impresa scelga da sola.'],
		},
	],
	tasks: [
		{
			subject: 'Preparare il preventivo per {il}',
			description: 'Due versioni, una pagina l’una.',
			outcome: ['Inviato prima di pranzo.'],
		},
		{ subject: 'Ordinare i radiatori per {il}', outcome: ['Ordinati, cinque giorni lavorativi.'] },
		{ subject: 'Disegnare lo schema dell’impianto {di}' },
		{
			subject: 'Caricare la pratica Conto Termico {di}',
			outcome: ['Caricata, protocollo in cartella.'],
			tags: ['grant'],
		},
		{ subject: 'Registrare la garanzia {di}', outcome: ['Registrata, dieci anni.'], tags: ['warranty'] },
		{ subject: 'Calcolo dispersioni per {il}', outcome: ['7,4 kW a meno cinque.'], tags: ['heatPump'] },
		{ subject: 'Chiedere il nulla osta dell’amministratore per {il}' },
		{
			subject: 'Confrontare disegni e rilievo {di}',
			outcome: ['Una parete fuori di venti centimetri. Avvisato l’architetto.'],
		},
		{ subject: 'Prenotare il cassone per {il}' },
		{ subject: 'Due preventivi per il ponteggio', outcome: ['Ha risposto uno solo.'] },
		{ subject: 'Aggiornare il listino' },
		{ subject: 'Foto nuove sul sito', outcome: ['Dodici foto, in tre c’è il cane.'] },
		{ subject: 'Archiviare le dichiarazioni di conformità', outcome: ['Ci sono tutte.'] },
		{ subject: 'Regalo per i vent’anni di Federica in ditta' },
		{ subject: 'Confrontare tre noleggi di furgoni', outcome: ['L’elettrico conviene oltre i 90 km al giorno.'] },
		{ subject: 'Consuntivo cantieri a Giuseppe' },
	],
	overdue: [
		{
			subject: 'Sollecitare il Comune per l’unità esterna di Formigine',
			description: 'Avevano promesso risposta due settimane fa.',
		},
		{ subject: 'Restituire la telecamera al cugino di Ionel' },
		{ subject: 'Contabilità finale Hotel Corona', description: 'Mancano le letture dei contatori.' },
		{ subject: 'Rispondere alle cinque domande dell’assicurazione' },
		{ subject: 'Rinnovare i permessi ZTL' },
	],
	given: [
		{
			subject: 'Controllare gli straordinari prima delle buste paga',
			description: 'Da Monica: due fogli non tornano.',
		},
		{ subject: 'Dire quali furgoni si possono vendere', description: 'Da Federica: uno di sicuro, forse due.' },
		{
			subject: 'Leggere la bozza della gara per la piscina Dogali',
			description: 'Da Giuseppe: soprattutto le pagine 4–9.',
		},
		{ subject: 'Scegliere dieci lavori per la brochure', description: 'Da Luca: con le foto, per favore.' },
		{ subject: 'Decidere: tenere o vendere la pressatrice vecchia', description: 'Da Paolo.' },
	],
	openEnded: [
		{ subject: 'Capire perché il sottotetto dei Lugli è più caldo della cucina' },
		{ subject: 'Idee per i cinquant’anni della ditta' },
		{ subject: 'Sistemare la scatola dei termostati senza etichetta' },
		{ subject: 'Ripassare l’inglese per parlare con Londra' },
	],
};

import type { Content } from '../content.ts';

/** What happens at customers’: the user’s visits and the engineers’ jobs. */
export const field: Pick<Content, 'visits' | 'jobs'> = {
	visits: [
		{
			subject: 'Visita commerciale {da}',
			description: 'Portare il listino e due referenze in zona.',
			outcome: [
				'Vuole due preventivi: sostituzione semplice e soluzione ibrida. Entro venerdì.',
				'Ha già un’offerta in mano, più bassa della nostra ma senza smaltimento né dichiarazione di conformità.',
				'Per ora non se ne fa nulla. Risentirsi fra tre mesi.',
			],
		},
		{
			subject: 'Sopralluogo caldaia {da}',
			description: 'Caldaia di 18 anni, va in blocco la mattina.',
			outcome: [
				'Scambiatore intasato, canna fumaria da intubare. Da sostituire. Fatte le foto.',
				'La caldaia regge ancora: cambiare il circolatore e lavare l’impianto.',
			],
			tags: ['boiler'],
		},
		{
			subject: 'Sopralluogo pompa di calore {da}',
			description: 'Dispersioni stanza per stanza, contatore, posto per l’unità esterna.',
			outcome: [
				'Servono 8 kW. Quattro radiatori da cambiare, unità esterna sul retro, distanza dai vicini a norma.',
				'Sottotetto senza isolante. Detto chiaro: prima il sottotetto, poi la macchina.',
			],
			minutes: 120,
			tags: ['heatPump', 'grant'],
		},
		{
			subject: 'Rilievo bagno {da}',
			outcome: [
				'Il piatto doccia a filo ci sta, se la porta si apre verso l’esterno.',
				'Pavimento fuori livello di due centimetri. Avvisare il piastrellista.',
			],
			tags: ['bathroom'],
		},
		{
			subject: 'Consegna impianto {a}: prova e documenti',
			description: 'Dichiarazione di conformità, libretto, spiegazione del cronotermostato.',
			outcome: [
				'Tutto firmato. Spiegato il cronotermostato due volte, lasciato il foglietto sul frigo.',
				'Firmato con una riserva: spostare il termostato del corridoio.',
			],
			minutes: 45,
			tags: ['warranty'],
		},
		{
			subject: 'Reclamo: manca ancora l’acqua calda {da}',
			description: 'Terza chiamata in un mese, andarci di persona.',
			outcome: ['Valvola deviatrice bloccata. Sostituita in garanzia, nessun addebito, tante scuse.'],
			tags: ['urgent', 'warranty'],
		},
		{
			subject: 'Impianto a pavimento: esame dei disegni con {il}',
			outcome: [
				'Sei circuiti, collettore nel sottoscala. Lo spessore del massetto lo conferma l’impresa.',
				'Spostano l’isola della cucina: i circuiti vanno ridisegnati.',
			],
			minutes: 90,
		},
		{
			subject: 'Verifica finale {da}',
			outcome: ['Cinque piccolezze, quattro sistemate subito. La staffa dello scaldasalviette è ordinata.'],
			minutes: 60,
		},
		{
			subject: 'Rinnovo contratto di manutenzione con {il}',
			description: 'Tre anni al prezzo vecchio se firmano entro il mese.',
			outcome: ['Accettati i tre anni, addebito diretto. Le carte a Monica.', 'Solo un anno, forse vendono l’immobile.'],
			minutes: 60,
		},
		{
			subject: 'Scelta dei radiatori con {il}',
			outcome: ['Tubolari antracite in soggiorno, bianchi nelle camere.'],
			minutes: 60,
		},
		{
			subject: 'Sopralluogo per la ristrutturazione {da}',
			description: 'Centrale termica, copertura, colonne. Chiedere i disegni.',
			outcome: ['Presenti altre due ditte. Solo noi abbiamo chiesto dove mettere il furgone. Offerta entro dieci giorni.'],
			minutes: 90,
		},
		{
			subject: 'Climatizzatori {da}: verifica posizioni',
			outcome: ['Due split e una motocondensante sul terrazzo. Prima serve il nulla osta del condominio.'],
			minutes: 60,
			tags: ['cooling'],
		},
		{
			subject: 'Perdita nel controsoffitto {da}: decidere dove aprire',
			outcome: ['Prima la termocamera, poi si apre un solo pannello. Passa anche il perito dell’assicurazione.'],
			minutes: 45,
			tags: ['urgent'],
		},
	],
	jobs: [
		{
			subject: 'Sostituzione caldaia {da}',
			outcome: ['Montata, lavata, prova di tenuta fatta. Vecchia caldaia in magazzino.'],
			minutes: 300,
			tags: ['boiler'],
		},
		{
			subject: 'Manutenzione e prova fumi {da}',
			outcome: ['Valori a posto, bollino applicato.', 'A posto. Consigliato il vaso di espansione nuovo.'],
			minutes: 60,
			tags: ['boiler'],
		},
		{ subject: 'Lavaggio impianto {da}', outcome: ['Acqua nera per un’ora. Messo il defangatore.'], minutes: 240 },
		{
			subject: 'Predisposizione pompa di calore {da}',
			outcome: ['Tubi e basamento pronti. Può venire l’elettricista.'],
			minutes: 360,
			tags: ['heatPump'],
		},
		{
			subject: 'Primo avviamento pompa di calore {da}',
			outcome: ['Mandata a 40 °C, tutte le stanze in temperatura entro sera.'],
			minutes: 180,
			tags: ['heatPump'],
		},
		{
			subject: 'Guasto riscaldamento {da}',
			outcome: ['Scheda sostituita, impianto ripartito.', 'Bastava l’acqua: pressione a zero.'],
			minutes: 90,
			tags: ['urgent'],
		},
		{ subject: 'Cambio radiatori {da}', outcome: ['Quattro su cinque. Il quinto è arrivato ammaccato.'], minutes: 240 },
		{
			subject: 'Demolizione bagno {da}',
			outcome: ['Finito. Macerie portate via in giornata.'],
			minutes: 360,
			tags: ['bathroom'],
		},
		{
			subject: 'Montaggio sanitari {da}',
			outcome: ['Tutto montato e a tenuta. Domani il silicone.'],
			minutes: 300,
			tags: ['bathroom'],
		},
		{
			subject: 'Prova tenuta gas {da}',
			outcome: ['Superata, verbale consegnato.', 'Non tiene il raccordo del piano cottura: chiuso e segnalato.'],
			minutes: 45,
		},
		{ subject: 'Cambio scaldabagno {da}', outcome: ['Montato un 80 litri, valvola nuova.'], minutes: 180 },
		{ subject: 'Rubinetto che perde {da}', outcome: ['Cambiata la cartuccia.'], minutes: 60 },
		{ subject: 'Posa pannelli radianti {da}', outcome: ['Posati, in pressione tutta la notte a 6 bar.'], minutes: 360 },
		{
			subject: 'Pulizia filtri e controllo gas {da}',
			outcome: ['Ricaricate due unità, registro aggiornato.'],
			minutes: 120,
			tags: ['cooling'],
		},
		{ subject: 'Valvole termostatiche {da}', outcome: ['Dodici valvole, impianto bilanciato.'], minutes: 180 },
		{
			subject: 'Intervento in garanzia {da}',
			outcome: ['Ventilatore sostituito, codice a Paolo per la pratica.'],
			minutes: 90,
			tags: ['warranty'],
		},
	],
};

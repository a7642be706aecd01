import type { Content } from '../content.ts';

/** What the user does by telephone and at the office, and what stands out. */
export const office: Pick<Content, 'calls' | 'meetings' | 'appointments' | 'asides' | 'evenings' | 'long' | 'cancelled' | 'abroad'> = {
	calls: [
		{
			subject: 'Telefonare {a} per il preventivo',
			outcome: ['Gli importi vanno bene, chiede di togliere il cronotermostato.', 'Ancora indecisi, risentirsi venerdì.'],
			minutes: 15,
		},
		{
			subject: 'Fissare l’installazione con {il}',
			outcome: ['Fissati due giorni, chiavi dal portiere.', 'Solo al mattino, al pomeriggio non c’è nessuno.'],
			minutes: 15,
		},
		{
			subject: 'Sentire {il}: come va il nuovo impianto',
			outcome: ['Casa calda, soddisfazione piena. Possiamo usare le foto.', 'Camera troppo calda, spiegata la valvola per telefono.'],
			minutes: 15,
		},
		{
			subject: 'Sollecito fattura {a}',
			outcome: ['Bonifico lunedì, la fattura era finita nello spam.', 'Contesta il diritto di chiamata. Decide Giuseppe.'],
			minutes: 15,
		},
		{
			subject: 'Richiamare {il}: pratica Conto Termico',
			outcome: ['Manca la visura, la mandano domani.', 'Pratica accolta, importo come previsto.'],
			minutes: 30,
			tags: ['grant'],
		},
		{
			subject: 'Richiamare {il}: unità esterna rumorosa',
			outcome: ['Vibra il carter, non la ventola. Passa Ahmed.'],
			minutes: 15,
			tags: ['heatPump', 'warranty'],
		},
		{
			subject: 'Ricordare {a} la manutenzione annuale',
			outcome: ['Fissata.', 'Segreteria, lasciato un messaggio.'],
			minutes: 15,
		},
		{
			subject: 'Telefonare {a} dopo la visita',
			outcome: ['Tre preventivi in mano. Il nostro è l’unico che si capisce, parole loro.'],
			minutes: 15,
		},
		{
			subject: 'Chiamare il grossista per i bollitori in ritardo',
			outcome: ['Due giovedì, gli altri «a breve». Chiesta conferma scritta.'],
			minutes: 15,
		},
		{
			subject: 'Telefonata all’ufficio tecnico del Comune',
			outcome: ['Per la canna fumaria basta la comunicazione.'],
			minutes: 30,
		},
	],
	meetings: [
		{
			subject: 'Programma lavori con Federica',
			with: 'dispatcher',
			outcome: ['Invertiti due cantieri, Davide va al caseificio.'],
			minutes: 45,
			location: 'Ufficio, primo piano',
		},
		{
			subject: 'Preventivi aperti con Giuseppe',
			with: 'manager',
			outcome: ['Sette inviati, due presi, tre da risentire.'],
			minutes: 45,
			location: 'Ufficio, primo piano',
		},
		{
			subject: 'Revisione progetto: palazzina di Via Morane',
			outcome: ['Stesso collettore a ogni piano, si risparmia un giorno per alloggio.'],
			minutes: 60,
			location: 'Sala riunioni',
		},
		{
			subject: 'Prezzi del prossimo trimestre',
			outcome: ['Rame ancora in salita. Preventivi validi venti giorni.'],
			minutes: 60,
			location: 'Sala riunioni',
		},
		{
			subject: 'Che cosa abbiamo imparato dall’Hotel Corona',
			outcome: ['Prima arrivano le valvole, poi si apre il cantiere.'],
			minutes: 45,
			location: 'Sala riunioni',
		},
		{
			subject: 'Agente delle caldaie: gamma nuova',
			outcome: ['Il modello stretto ci interessa. Chiesta una macchina in prova.'],
			minutes: 60,
			location: 'Esposizione',
		},
		{
			subject: 'Sicurezza: scale, tetti, spazi confinati',
			outcome: ['Firmato da tutti. Due scale da buttare.'],
			minutes: 45,
			location: 'Magazzino',
		},
		{
			subject: 'Sito nuovo: vediamo le bozze',
			outcome: ['Meno foto da catalogo, più furgoni nostri.'],
			minutes: 60,
			location: 'Sala riunioni',
		},
		{
			subject: 'Passaggio di consegne con Luca',
			with: 'sales',
			outcome: ['Cinque clienti passano a lui.'],
			minutes: 30,
			location: 'Ufficio, primo piano',
		},
	],
	appointments: [
		{
			subject: 'Commercialista',
			outcome: ['Conti in ordine, decidere sul noleggio dei furgoni.'],
			minutes: 60,
			location: 'Viale Corassori, Modena',
		},
		{
			subject: 'Colloquio: secondo apprendista',
			outcome: ['Puntuale, curioso, mani buone. Una giornata di prova.'],
			minutes: 45,
			location: 'Sala riunioni',
		},
		{
			subject: 'Assicurazione: polizza RC',
			outcome: ['Massimale alzato, serve per la scuola.'],
			minutes: 60,
			location: 'Ufficio, primo piano',
		},
		{ subject: 'Ritiro campioni dal grossista', minutes: 30, location: 'Via Emilia Ovest, Modena' },
		{
			subject: 'Incontro con gli studenti dell’Istituto Corni',
			outcome: ['Tre ragazzi hanno lasciato il curriculum.'],
			minutes: 90,
			location: 'Largo Moro 25, Modena',
		},
		{ subject: 'Furgone in officina: freni', minutes: 30, location: 'Via Abetone Inferiore, Maranello' },
		{
			subject: 'Banca: finanziamento attrezzature',
			outcome: ['Tasso migliore dell’anno scorso.'],
			minutes: 60,
			location: 'Piazza Grande, Modena',
		},
	],
	asides: [
		{
			subject: 'Fascia di consegna: bollitori',
			description: 'Basta che firmi qualcuno.',
			outcome: ['Arrivati all’ultimo minuto.'],
			minutes: 60,
			location: 'Magazzino',
		},
		{
			subject: 'Webinar: impianti a bassa temperatura (facoltativo)',
			outcome: ['Seguito a metà, con il panino in mano.'],
			minutes: 60,
		},
		{ subject: 'Mattia al banco dell’esposizione', minutes: 60 },
		{ subject: 'Prova allarme antincendio', minutes: 30 },
		{ subject: 'Passa il corriere per i resi', minutes: 30 },
	],
	evenings: [
		{
			subject: 'Colloquio con gli insegnanti',
			description: 'Prima matematica, aula 12.',
			outcome: ['Matematica bene, compiti meno.'],
			minutes: 60,
			location: 'Scuola media Cavour',
		},
		{ subject: 'Cena con Sara e Tommaso', minutes: 120, location: 'Spilamberto' },
		{ subject: 'Dentista', outcome: ['Niente carie.'], minutes: 30, location: 'Via Canaletto, Modena' },
		{ subject: 'Compleanno della mamma', minutes: 120, location: 'Vignola' },
	],
	long: [
		{
			subject:
				'Riunione di cantiere in Via Morane con amministratore, direttore dei lavori, elettricista, impresa edile e fornitore dei contabilizzatori: chi entra, quando entra e chi paga il secondo ponteggio',
			outcome: ['Il secondo ponteggio non lo paga nessuno: non si fa.'],
			minutes: 90,
			location: 'Via Morane 151, Modena',
		},
		{
			subject:
				'Secondo sopralluogo alla scuola Rodari con dirigente, bidelli e ufficio tecnico del Comune: nuova centrale termica, lavori d’estate, polvere, rumore e dove mettere nel frattempo quaranta biciclette',
			outcome: ['Le biciclette vanno dietro la palestra. Il resto viene da sé.'],
			minutes: 90,
			location: 'Via Magenta 9, Modena',
		},
		{
			subject:
				'Preparare e provare la presentazione per Villa Igea: prevenzione della legionella, miscelatori termostatici, registro dei lavaggi, accessi notturni e un prezzo che superi l’esame del direttore amministrativo',
			outcome: ['Da quaranta pagine a nove.'],
			minutes: 75,
			location: 'Sala riunioni',
		},
	],
	cancelled: {
		ahead: ['Disdetto dal cliente, senza motivo.', 'Prima vuole aspettare il secondo preventivo.'],
		onTheDay: [
			'Ha chiamato stamattina: bambino con la febbre. Nuova data da fissare.',
			'Nessuno in casa. Lasciato il biglietto.',
			'Disdetto dal cliente, senza motivo.',
			'Saltato per la perdita a Sassuolo.',
		],
	},
	abroad: {
		subject: 'Call con il fornitore: Halvorsen Controls, Londra',
		description: 'Termostati Wi-Fi: tempi di consegna, menu in italiano, aggiornamenti. L’ora è la loro.',
		outcome: ['Quaranta pezzi con la prossima spedizione, prima però sistemano il menu.'],
		minutes: 45,
		tz: 'Europe/London',
	},
};

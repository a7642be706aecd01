import type { Content } from '../content.ts';

/** What repeats, what takes days, and public holidays (Italy, and Modena’s patron saint). */
export const special: Pick<Content, 'series' | 'days' | 'holidays'> = {
	series: {
		standUp: {
			subject: 'Riunione del lunedì',
			description: 'Chi è dove, che cosa manca, chi è fermo.',
			outcome: ['Breve, tutto chiaro.', 'Due furgoni fermi, lavori spostati a mercoledì.', 'Prima la scuola, poi il resto.'],
			location: 'Magazzino',
		},
		briefing: { subject: 'Giro mattutino dei tecnici', outcome: ['Tutti fuori alle otto.'], location: 'Magazzino' },
		weekReview: {
			subject: 'Punto della settimana con Giuseppe',
			description: 'Presi, persi, in ritardo.',
			outcome: ['Due presi, uno perso sul prezzo.', 'Per una volta nessun ritardo.'],
			location: 'Ufficio, primo piano',
		},
		pipeline: {
			subject: 'Preventivi aperti con Luca',
			outcome: ['Nove aperti, quattro da richiamare.'],
			location: 'Esposizione',
		},
		training: {
			subject: 'Corso: regolazione delle pompe di calore',
			description: 'Portare il portatile. Il caffè c’è, i biscotti no.',
			location: 'Esposizione',
		},
		monthlyReport: {
			subject: 'Preparare il rapporto mensile',
			description: 'Fatturato, preventivi aperti, ore per cantiere. Giuseppe lo legge il giorno 8.',
		},
		inspection: {
			subject: 'Controllo annuale caldaie di Villa Igea',
			description: 'Quattro caldaie; acqua calda entro mezzogiorno.',
			location: 'Via Stradella 73, Saliceta San Giuliano',
			tags: ['boiler'],
		},
		waterCheck: {
			subject: 'Villa Igea: flussaggi e temperature',
			outcome: ['Tutti i punti sopra i 50 °C entro un minuto.', 'Camera 14 lenta, pulita la valvola.'],
			location: 'Via Stradella 73, Saliceta San Giuliano',
		},
		maintenance: {
			subject: 'Visita trimestrale alla centrale della piscina Dogali',
			location: 'Via Dogali 12, Modena',
		},
		vanService: {
			subject: 'Controllo furgone: olio, gomme, estintore',
			outcome: ['Gomme a 3 mm.'],
			location: 'Magazzino',
		},
		stockCheck: { subject: 'Inventario di magazzino', outcome: ['Mancano undici curve.'], location: 'Magazzino' },
		taxDay: { subject: 'Scadenza F24: IVA e ritenute' },
		onCallFirst: { subject: 'Reperibilità: Stefano', outcome: ['Due uscite, tutte e due caldaie.'] },
		onCallSecond: { subject: 'Reperibilità: Roberto', outcome: ['Tranquillo.'] },
		birthdaySales: { subject: 'Compleanno di Luca' },
		birthdayEngineer: { subject: 'Compleanno di Stefano' },
		sport: {
			subject: 'Calcetto',
			outcome: ['Perso 6–4, il ginocchio tiene.', 'Vinto!'],
			location: 'Campi di Saliceta',
		},
	},
	days: {
		leave: { subject: 'Ferie: due giorni a Sestola' },
		fair: {
			subject: 'Fiera: Mostra Convegno Expocomfort, Milano Rho',
			description: 'Padiglione 5, stand B42. Guida Luca.',
			outcome: ['31 biglietti da visita, quattro da richiamare.'],
			location: 'Fiera Milano, Rho',
		},
		sick: { subject: 'Davide in malattia', outcome: ['Di nuovo in piedi.'] },
		holiday: { subject: 'Monica in ferie' },
		longHoliday: { subject: 'Ahmed in ferie a Casablanca' },
		course: { subject: 'Mattia al corso: patentino F-Gas', location: 'Bologna' },
		family: { subject: 'Ionel in congedo di paternità', outcome: ['È nata Sofia. Stanno tutti bene.'] },
		shutdown: { subject: 'Niente acqua in magazzino: lavori in strada' },
	},
	holidays: [
		{ subject: 'Capodanno', rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1' },
		{ subject: 'Epifania', rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=6' },
		{ subject: 'San Geminiano, patrono di Modena', rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31' },
		{ subject: 'Pasqua', rrule: 'FREQ=YEARLY;BYEASTER=0' },
		{ subject: 'Lunedì dell’Angelo', rrule: 'FREQ=YEARLY;BYEASTER=1' },
		{ subject: 'Festa della Liberazione', rrule: 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=25' },
		{ subject: 'Festa del Lavoro', rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1' },
		{ subject: 'Festa della Repubblica', rrule: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=2' },
		{ subject: 'Ferragosto', rrule: 'FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15' },
		{ subject: 'San Francesco', rrule: 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=4' },
		{ subject: 'Ognissanti', rrule: 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1' },
		{ subject: 'Immacolata', rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=8' },
		{ subject: 'Natale', rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25' },
		{ subject: 'Santo Stefano', rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=26' },
	],
};

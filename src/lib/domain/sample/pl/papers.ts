import type { Content } from '../content.ts';

/** What is written: mails, offers, contracts, notes and tasks. */
export const papers: Pick<Content, 'mails' | 'offers' | 'contracts' | 'notes' | 'tasks' | 'overdue' | 'given' | 'openEnded'> = {
	mails: [
		{ subject: 'Potwierdzić termin: {name}', description: 'Dwa dni, 8–16, woda zakręcona do południa.' },
		{ subject: 'Karty katalogowe dla {gen}' },
		{ subject: 'Zdjęcia z oględzin dla {gen}' },
		{ subject: 'Podziękowanie dla {gen} i prośba o opinię', outcome: ['Pięć gwiazdek jeszcze tego samego wieczoru.'] },
		{ subject: 'Obliczenie strat ciepła dla {gen}', tags: ['heatPump'] },
		{ subject: 'Odpowiedź dla {gen}: czy podłoga będzie ciepła w bose stopy?' },
	],
	offers: [
		{ subject: 'Oferta dla {gen}: wymiana kotła', description: 'Z filtrem i płukaniem.', tags: ['boiler'] },
		{ subject: 'Oferta dla {gen}: pompa ciepła, z dotacją i bez', tags: ['heatPump', 'grant'] },
		{
			subject: 'Oferta dla {gen}: łazienka, druga wersja',
			description: 'Tańsze płytki, ten sam prysznic.',
			tags: ['bathroom'],
		},
		{ subject: 'Oferta dla {gen}: dwa klimatyzatory', tags: ['cooling'] },
	],
	contracts: [
		{ subject: 'Podpisane zamówienie od {gen}', outcome: ['Zaliczka wpłynęła, terminy do ustalenia z Kasią.'] },
		{ subject: 'Umowa serwisowa {z}', outcome: ['Na trzy lata, pierwsza wizyta w przyszłym miesiącu.'] },
	],
	notes: [
		{ subject: '{name}: klucz u sąsiada pod ósemką', outcome: ['Zielone drzwi. Dzwonić dwa razy.'] },
		{ subject: '{name}: parkowanie', outcome: ['Strefa płatna do 20. Bus zmieści się w bramie, ale bez drabiny.'] },
		{ subject: '{name}: uwaga na psa', outcome: ['Duży, łagodny, zjada kanapki. Zamykać busa.'] },
		{ subject: '{name}: zawór główny za pralką', outcome: ['Dokręcić pół obrotu dalej, inaczej kapie.'] },
		{
			subject: '{name}: planowana rozbudowa',
			outcome: ['Jest już pozwolenie. Odezwać się, zanim budowlańcy wybiorą kogoś innego.'],
		},
	],
	tasks: [
		{
			subject: 'Napisać ofertę dla {gen}',
			description: 'Dwie wersje, po jednej stronie.',
			outcome: ['Wysłana przed obiadem.'],
		},
		{ subject: 'Zamówić grzejniki dla {gen}', outcome: ['Zamówione, pięć dni roboczych.'] },
		{ subject: 'Narysować schemat instalacji dla {gen}' },
		{ subject: 'Złożyć wniosek Czyste Powietrze dla {gen}', outcome: ['Złożony, numer w teczce.'], tags: ['grant'] },
		{ subject: 'Zarejestrować gwarancję dla {gen}', outcome: ['Zarejestrowana, dziesięć lat.'], tags: ['warranty'] },
		{ subject: 'Policzyć straty ciepła dla {gen}', outcome: ['7,6 kW przy minus dwudziestu.'], tags: ['heatPump'] },
		{ subject: 'Zdobyć zgodę zarządcy dla {gen}' },
		{ subject: 'Porównać projekt z pomiarem {u}', outcome: ['Jedna ściana ucieka o 20 cm. Architekt wie.'] },
		{ subject: 'Zamówić kontener na gruz dla {gen}' },
		{ subject: 'Zapytać dwie firmy o rusztowanie', outcome: ['Odpowiedziała jedna.'] },
		{ subject: 'Zaktualizować cennik' },
		{ subject: 'Nowe zdjęcia na stronę', outcome: ['Dwanaście zdjęć, na trzech jest pies.'] },
		{ subject: 'Posegregować protokoły gazowe', outcome: ['Są wszystkie.'] },
		{ subject: 'Prezent dla Kasi na dwudziestolecie pracy' },
		{ subject: 'Porównać trzy leasingi busów', outcome: ['Elektryczny opłaca się od 100 km dziennie.'] },
		{ subject: 'Rozliczenie budów dla Andrzeja' },
	],
	overdue: [
		{
			subject: 'Ponaglić urząd w sprawie jednostki w Zielonkach',
			description: 'Obiecali odpowiedź dwa tygodnie temu.',
		},
		{ subject: 'Oddać kamerę inspekcyjną bratu Pawła' },
		{ subject: 'Rozliczenie końcowe Browaru Podgórskiego', description: 'Brakuje odczytów liczników.' },
		{ subject: 'Odpowiedzieć na pięć pytań ubezpieczyciela' },
		{ subject: 'Przedłużyć abonamenty parkingowe' },
	],
	given: [
		{ subject: 'Sprawdzić nadgodziny przed listą płac', description: 'Od Basi: dwie karty się nie zgadzają.' },
		{ subject: 'Wskazać busy do sprzedaży', description: 'Od Kasi: jeden na pewno, może dwa.' },
		{ subject: 'Przeczytać projekt oferty na Pływalnię Kurdwanów', description: 'Od Andrzeja: głównie strony 4–9.' },
		{ subject: 'Wybrać dziesięć realizacji do folderu', description: 'Od Michała: ze zdjęciami, proszę.' },
		{ subject: 'Zdecydować: stara zaciskarka zostaje czy na sprzedaż', description: 'Od Ryśka.' },
	],
	openEnded: [
		{ subject: 'Ustalić, czemu u państwa Wilków na strychu cieplej niż w kuchni' },
		{ subject: 'Pomysły na pięćdziesięciolecie firmy' },
		{ subject: 'Uporządkować pudło nieopisanych termostatów' },
		{ subject: 'Podszkolić angielski do rozmów z Londynem' },
	],
};

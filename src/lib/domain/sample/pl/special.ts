import type { Content } from '../content.ts';

/** What repeats, what takes days, and public holidays (Poland). */
export const special: Pick<Content, 'series' | 'days' | 'holidays'> = {
	series: {
		standUp: {
			subject: 'Poniedziałkowa odprawa',
			description: 'Kto gdzie, czego brakuje, kto stoi.',
			outcome: ['Krótko i na temat.', 'Dwa busy w naprawie, roboty przesunięte na środę.', 'Najpierw szkoła, potem reszta.'],
			location: 'Magazyn',
		},
		briefing: { subject: 'Poranna odprawa serwisantów', outcome: ['O ósmej wszyscy w drodze.'], location: 'Magazyn' },
		weekReview: {
			subject: 'Podsumowanie tygodnia z Andrzejem',
			description: 'Wygrane, przegrane, spóźnione.',
			outcome: ['Dwie wygrane, jedna przegrana ceną.', 'Wyjątkowo nic się nie spóźnia.'],
			location: 'Biuro, I piętro',
		},
		pipeline: {
			subject: 'Otwarte oferty z Michałem',
			outcome: ['Dziewięć otwartych, do czterech warto zadzwonić.'],
			location: 'Salon',
		},
		training: {
			subject: 'Szkolenie: sterowniki pomp ciepła',
			description: 'Zabrać laptopa. Kawa będzie, ciastka nie.',
			location: 'Salon',
		},
		monthlyReport: {
			subject: 'Przygotować raport miesięczny',
			description: 'Obroty, otwarte oferty, godziny na budowach. Andrzej czyta ósmego.',
		},
		inspection: {
			subject: 'Roczny przegląd kotłów w DPS-ie Słoneczny Stok',
			description: 'Cztery kotły; ciepła woda ma być przed południem.',
			location: 'ul. Babińskiego 25, Kraków',
			tags: ['boiler'],
		},
		waterCheck: {
			subject: 'DPS Słoneczny Stok: płukanie i pomiar temperatur',
			outcome: ['Wszędzie ponad 50 °C w ciągu minuty.', 'Pokój 14 wolno, zawór wyczyszczony.'],
			location: 'ul. Babińskiego 25, Kraków',
		},
		maintenance: {
			subject: 'Kwartalny przegląd kotłowni na Pływalni Kurdwanów',
			location: 'ul. Wysłouchów 34, Kraków',
		},
		vanService: { subject: 'Przegląd busa: olej, opony, gaśnica', outcome: ['Bieżnik 3 mm.'], location: 'Magazyn' },
		stockCheck: { subject: 'Remanent w magazynie', outcome: ['Brakuje jedenastu kolanek.'], location: 'Magazyn' },
		taxDay: { subject: 'Termin: ZUS i zaliczka na PIT' },
		onCallFirst: { subject: 'Dyżur: Piotr', outcome: ['Dwa wyjazdy, oba do kotłów.'] },
		onCallSecond: { subject: 'Dyżur: Grzegorz', outcome: ['Spokojnie.'] },
		birthdaySales: { subject: 'Urodziny Michała' },
		birthdayEngineer: { subject: 'Urodziny Piotra' },
		sport: {
			subject: 'Piłka na orliku',
			outcome: ['Przegrana 4:6, kolano trzyma.', 'Wygrana!'],
			location: 'Orlik, ul. Monte Cassino',
		},
	},
	days: {
		leave: { subject: 'Urlop: dwa dni w Szczawnicy' },
		fair: {
			subject: 'Targi Instalacje, Poznań',
			description: 'Pawilon 5, stoisko B42. Prowadzi Michał.',
			outcome: ['31 wizytówek, do czterech warto zadzwonić.'],
			location: 'MTP, Poznań',
		},
		sick: { subject: 'Tomasz na zwolnieniu', outcome: ['Już na nogach.'] },
		holiday: { subject: 'Barbara na urlopie' },
		longHoliday: { subject: 'Oleksandr na urlopie we Lwowie' },
		course: { subject: 'Kacper w szkole: egzamin gazowy', location: 'os. Szkolne 37, Kraków' },
		family: { subject: 'Paweł na urlopie ojcowskim', outcome: ['Jest Zosia. Wszyscy zdrowi.'] },
		shutdown: { subject: 'Brak wody w magazynie: roboty na ulicy' },
	},
	holidays: [
		{ subject: 'Nowy Rok', rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1' },
		{ subject: 'Trzech Króli', rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=6' },
		{ subject: 'Wielkanoc', rrule: 'FREQ=YEARLY;BYEASTER=0' },
		{ subject: 'Poniedziałek Wielkanocny', rrule: 'FREQ=YEARLY;BYEASTER=1' },
		{ subject: 'Święto Pracy', rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1' },
		{ subject: 'Święto Konstytucji 3 Maja', rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3' },
		{ subject: 'Zielone Świątki', rrule: 'FREQ=YEARLY;BYEASTER=49' },
		{ subject: 'Boże Ciało', rrule: 'FREQ=YEARLY;BYEASTER=60' },
		{ subject: 'Wniebowzięcie NMP', rrule: 'FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15' },
		{ subject: 'Wszystkich Świętych', rrule: 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1' },
		{ subject: 'Narodowe Święto Niepodległości', rrule: 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=11' },
		{ subject: 'Wigilia', rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24' },
		{ subject: 'Boże Narodzenie', rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25' },
		{ subject: 'Drugi dzień świąt', rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=26' },
	],
};

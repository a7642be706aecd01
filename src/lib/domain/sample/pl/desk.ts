import type { Content } from '../content.ts';

/** What the colleagues at the office do, by their jobs. */
export const desk: Pick<Content, 'office'> = {
	office: {
		manager: [
			{ subject: 'Hurtownia: rozmowa o rabacie', outcome: ['Jeszcze 2 % powyżej czterdziestu kotłów.'], minutes: 60 },
			{ subject: 'Telefon do banku', minutes: 30 },
			{ subject: 'Przejrzeć ofertę dla {gen}', minutes: 60 },
			{ subject: 'Obiad z architektem', outcome: ['Szykują się dwa domy w Mogilanach.'], minutes: 90 },
			{ subject: 'Liczby tygodnia', minutes: 60 },
		],
		dispatcher: [
			{ subject: 'Grafik na przyszły tydzień', minutes: 60 },
			{ subject: 'Obdzwonić jutrzejszych klientów', outcome: ['Dwie zamiany, nikt się nie gniewa.'], minutes: 60 },
			{ subject: 'Ustalić terminy {z}', outcome: ['Dwa dni, klucze u sąsiada.'], minutes: 30 },
			{ subject: 'Postęp robót {u}', outcome: ['O czasie, kontener pełny.'], minutes: 90 },
			{ subject: 'Busy: ubezpieczenie i przeglądy', minutes: 45 },
		],
		accounts: [
			{ subject: 'Lista płac', minutes: 120 },
			{
				subject: 'Przypomnienia o płatnościach',
				outcome: ['Cztery wpłaty od ręki, jedno wezwanie na piśmie.'],
				minutes: 90,
			},
			{ subject: 'Faktury z tygodnia', minutes: 120 },
			{
				subject: 'Wniosek Czyste Powietrze dla {gen}',
				outcome: ['Wysłany, numer zapisany.'],
				minutes: 60,
				tags: ['grant'],
			},
			{ subject: 'Karty pracy', outcome: ['Brakuje jednej, jak zwykle tej samej.'], minutes: 60 },
		],
		sales: [
			{
				subject: 'W salonie: {name}',
				outcome: ['Armatura wybrana, płytki jeszcze nie.'],
				minutes: 60,
				tags: ['bathroom'],
			},
			{ subject: 'Oferta dla {gen}', minutes: 90 },
			{ subject: 'Zdjęcia na stronę', minutes: 60 },
			{
				subject: 'Przypomnieć się z ofertami z zeszłego miesiąca',
				outcome: ['Jedenaście telefonów, trzy razy „może”.'],
				minutes: 90,
			},
		],
		stores: [
			{ subject: 'Stan busów: materiały', outcome: ['Jak zwykle brakuje kolanek 22.'], minutes: 90 },
			{ subject: 'Zamówienia na przyszły tydzień', minutes: 60 },
			{
				subject: 'Zgłoszenia gwarancyjne',
				outcome: ['Trzy uznane, jedno wróciło: brak numeru seryjnego.'],
				minutes: 60,
				tags: ['warranty'],
			},
			{ subject: 'Przyjęcie dostawy', outcome: ['O jedną pompę za dużo. Została.'], minutes: 60 },
			{ subject: 'Przygotować materiał dla {gen}', minutes: 45 },
		],
	},
};

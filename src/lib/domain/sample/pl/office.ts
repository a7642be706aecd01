import type { Content } from '../content.ts';

/** What the user does by telephone and at the office, and what stands out. */
export const office: Pick<Content, 'calls' | 'meetings' | 'appointments' | 'asides' | 'evenings' | 'long' | 'cancelled' | 'abroad'> = {
	calls: [
		{
			subject: 'Telefon do {gen} w sprawie oferty',
			outcome: ['Cena pasuje, prośba o wersję bez sterownika pokojowego.', 'Jeszcze się zastanawiają, zadzwonić w piątek.'],
			minutes: 15,
		},
		{
			subject: 'Ustalić termin montażu {z}',
			outcome: ['Dwa dni ustalone, klucze u sąsiada.', 'Tylko rano, po południu nikogo nie ma.'],
			minutes: 15,
		},
		{
			subject: 'Zadzwonić do {gen}: jak działa nowa instalacja',
			outcome: ['Ciepło, pełne zadowolenie. Możemy pokazać zdjęcia.', 'W sypialni za gorąco, wytłumaczone przez telefon.'],
			minutes: 15,
		},
		{
			subject: 'Telefon do {gen}: zaległa faktura',
			outcome: ['Przelew w poniedziałek, faktura trafiła do spamu.', 'Nie zgadza się opłata za dojazd. Zdecyduje Andrzej.'],
			minutes: 15,
		},
		{
			subject: 'Oddzwonić do {gen}: wniosek Czyste Powietrze',
			outcome: ['Brakuje numeru księgi wieczystej, doślą jutro.', 'Wniosek przyjęty, można zamawiać.'],
			minutes: 30,
			tags: ['grant'],
		},
		{
			subject: 'Oddzwonić do {gen}: hałas jednostki zewnętrznej',
			outcome: ['Drży obudowa, nie wentylator. Podjedzie Oleksandr.'],
			minutes: 15,
			tags: ['heatPump', 'warranty'],
		},
		{
			subject: 'Przypomnieć o przeglądzie rocznym: {name}',
			outcome: ['Umówione.', 'Poczta głosowa, zostawiona wiadomość.'],
			minutes: 15,
		},
		{
			subject: 'Telefon do {gen} po wizycie',
			outcome: ['Trzy oferty na stole. Podobno tylko naszą da się zrozumieć.'],
			minutes: 15,
		},
		{
			subject: 'Telefon do hurtowni: spóźnione zasobniki',
			outcome: ['Dwa w czwartek, reszta „niebawem”. Poproszone o to na piśmie.'],
			minutes: 15,
		},
		{ subject: 'Telefon do wydziału architektury', outcome: ['Na komin wystarczy zgłoszenie.'], minutes: 30 },
	],
	meetings: [
		{
			subject: 'Plan robót na tydzień z Kasią',
			with: 'dispatcher',
			outcome: ['Dwie budowy zamienione, Tomek jedzie do browaru.'],
			minutes: 45,
			location: 'Biuro, I piętro',
		},
		{
			subject: 'Przegląd ofert z Andrzejem',
			with: 'manager',
			outcome: ['Siedem wysłanych, dwie wygrane, trzy do przypomnienia.'],
			minutes: 45,
			location: 'Biuro, I piętro',
		},
		{
			subject: 'Narada projektowa: budynek przy Lea',
			outcome: ['Ten sam rozdzielacz na każdym piętrze, dzień oszczędności na mieszkaniu.'],
			minutes: 60,
			location: 'Sala narad',
		},
		{
			subject: 'Ceny na następny kwartał',
			outcome: ['Miedź znów w górę. Oferty ważne trzy tygodnie.'],
			minutes: 60,
			location: 'Sala narad',
		},
		{
			subject: 'Wnioski po Hotelu Pod Lipami',
			outcome: ['Najpierw przyjeżdżają zawory, potem my.'],
			minutes: 45,
			location: 'Sala narad',
		},
		{
			subject: 'Przedstawiciel producenta kotłów: nowa seria',
			outcome: ['Wąski model się przyda. Prośba o egzemplarz na próbę.'],
			minutes: 60,
			location: 'Salon',
		},
		{
			subject: 'Szkolenie BHP: drabiny i praca na wysokości',
			outcome: ['Wszyscy podpisali. Dwie drabiny do wyrzucenia.'],
			minutes: 45,
			location: 'Magazyn',
		},
		{
			subject: 'Nowa strona: oglądamy szkice',
			outcome: ['Mniej zdjęć z katalogu, więcej naszych busów.'],
			minutes: 60,
			location: 'Sala narad',
		},
		{
			subject: 'Przekazanie spraw Michałowi',
			with: 'sales',
			outcome: ['Lista uzgodniona, pięciu klientów przechodzi do Michała.'],
			minutes: 30,
			location: 'Biuro, I piętro',
		},
	],
	appointments: [
		{
			subject: 'Doradca podatkowy',
			outcome: ['Wszystko się zgadza, zdecydować o leasingu busa.'],
			minutes: 60,
			location: 'ul. Karmelicka, Kraków',
		},
		{
			subject: 'Rozmowa kwalifikacyjna: drugi uczeń',
			outcome: ['Punktualny, ciekawy świata, ma smykałkę. Zaprosić na dzień próbny.'],
			minutes: 45,
			location: 'Sala narad',
		},
		{
			subject: 'Ubezpieczyciel: polisa OC',
			outcome: ['Suma podniesiona, tego wymaga szkoła.'],
			minutes: 60,
			location: 'Biuro, I piętro',
		},
		{ subject: 'Odebrać próbki z hurtowni', minutes: 30, location: 'ul. Półłanki, Kraków' },
		{
			subject: 'Dzień otwarty w technikum: rozmowy z uczniami',
			outcome: ['Trzech wzięło wizytówkę.'],
			minutes: 90,
			location: 'os. Szkolne 37, Kraków',
		},
		{ subject: 'Bus do mechanika: hamulce', minutes: 30, location: 'ul. Przemysłowa 12, Kraków' },
		{
			subject: 'Bank: kredyt na sprzęt',
			outcome: ['Oprocentowanie niższe niż rok temu.'],
			minutes: 60,
			location: 'Rynek Główny, Kraków',
		},
	],
	asides: [
		{
			subject: 'Okno dostawy: zasobniki',
			description: 'Wystarczy, że ktoś podpisze.',
			outcome: ['Przyjechały w ostatniej minucie.'],
			minutes: 60,
			location: 'Magazyn',
		},
		{
			subject: 'Webinar: ogrzewanie niskotemperaturowe (nieobowiązkowy)',
			outcome: ['Obejrzana połowa, przy kanapce.'],
			minutes: 60,
		},
		{ subject: 'Kacper dyżuruje w salonie', minutes: 60 },
		{ subject: 'Próba alarmu pożarowego', minutes: 30 },
		{ subject: 'Kurier po zwroty', minutes: 30 },
	],
	evenings: [
		{
			subject: 'Wywiadówka',
			description: 'Najpierw matematyka, sala 12.',
			outcome: ['Matematyka dobrze, z pracami domowymi gorzej.'],
			minutes: 60,
			location: 'Szkoła Podstawowa nr 34',
		},
		{ subject: 'Kolacja z Olą i Markiem', minutes: 120, location: 'Kazimierz' },
		{ subject: 'Dentysta', outcome: ['Bez borowania.'], minutes: 30, location: 'ul. Karmelicka, Kraków' },
		{ subject: 'Imieniny mamy', minutes: 120, location: 'Bochnia' },
	],
	long: [
		{
			subject:
				'Narada na budowie przy ulicy Lea z zarządcą, inspektorem nadzoru, elektrykiem, ekipą od wylewek i dostawcą liczników: kto, gdzie i kiedy wchodzi oraz kto płaci za drugie rusztowanie',
			outcome: ['Za drugie rusztowanie nie płaci nikt, bo go nie będzie.'],
			minutes: 90,
			location: 'ul. Juliusza Lea 112, Kraków',
		},
		{
			subject:
				'Drugie oględziny w Szkole Podstawowej nr 34 z dyrekcją, konserwatorem i wydziałem edukacji: nowa kotłownia, roboty w wakacje, kurz, hałas i gdzie w tym czasie postawić czterdzieści rowerów',
			outcome: ['Rowery idą za salę gimnastyczną. Reszta wynika z tego.'],
			minutes: 90,
			location: 'os. Urocze 15, Kraków',
		},
		{
			subject:
				'Przygotować i przećwiczyć prezentację dla DPS-u Słoneczny Stok: ochrona przed legionellą, zawory mieszające, dziennik płukania, wejścia w nocy i cena, która obroni się przed główną księgową',
			outcome: ['Z czterdziestu slajdów zostało dziewięć.'],
			minutes: 75,
			location: 'Sala narad',
		},
	],
	cancelled: {
		ahead: ['Odwołane przez klienta, bez podania przyczyny.', 'Najpierw chce poczekać na drugą ofertę.'],
		onTheDay: [
			'Telefon rano: chore dziecko. Nowy termin do ustalenia.',
			'Nikogo nie było. Zostawiona kartka.',
			'Odwołane przez klienta, bez podania przyczyny.',
			'Przepadło przez awarię w Skawinie.',
		],
	},
	abroad: {
		subject: 'Rozmowa z dostawcą: Halvorsen Controls, Londyn',
		description: 'Sterowniki Wi-Fi: terminy dostaw, polskie menu, aktualizacje. Godzina według ich zegara.',
		outcome: ['Czterdzieści sztuk następnym transportem, przedtem poprawią menu.'],
		minutes: 45,
		tz: 'Europe/London',
	},
};

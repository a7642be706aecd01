import type { Content } from '../content.ts';

/** What happens at customers’: the user’s visits and the engineers’ jobs. */
export const field: Pick<Content, 'visits' | 'jobs'> = {
	visits: [
		{
			subject: 'Wizyta handlowa {u}',
			description: 'Zabrać cennik i dwie referencje z okolicy.',
			outcome: [
				'Dwie wersje oferty: wymiana jeden do jednego i układ z pompą ciepła. Do piątku.',
				'Mają już tańszą ofertę, ale bez utylizacji starego kotła i bez protokołów. Dosłać porównanie.',
				'Na razie nie. Wrócić do tematu za trzy miesiące.',
			],
		},
		{
			subject: 'Oględziny kotła {u}',
			description: 'Kocioł ma 17 lat i hałasuje przy rozruchu.',
			outcome: [
				'Wymiennik zarośnięty, komin bez wkładu. Tylko wymiana. Zdjęcia zrobione.',
				'Kocioł zdrowy, pompa nie. Zostawiona cena na pompę i płukanie.',
			],
			tags: ['boiler'],
		},
		{
			subject: 'Audyt pod pompę ciepła {u}',
			description: 'Straty ciepła pokój po pokoju, przyłącze, miejsce na jednostkę zewnętrzną.',
			outcome: [
				'Wychodzi 8 kW. Cztery grzejniki do wymiany, jednostka za garażem, do sąsiada daleko.',
				'Strych bez ocieplenia. Powiedziane wprost: najpierw strych, potem pompa.',
			],
			minutes: 120,
			tags: ['heatPump', 'grant'],
		},
		{
			subject: 'Pomiar łazienki {u}',
			outcome: ['Prysznic bez brodzika się zmieści, jeśli drzwi będą otwierane na zewnątrz.', 'Spadek podłogi 2 cm. Uprzedzić płytkarza.'],
			tags: ['bathroom'],
		},
		{
			subject: 'Odbiór instalacji {u}: dokumenty i obsługa sterownika',
			description: 'Protokół, karta gwarancyjna, jak ustawić harmonogram.',
			outcome: [
				'Podpisane. Sterownik pokazany dwa razy, ściągawka wisi na lodówce.',
				'Podpisane z jedną uwagą: czujnik w korytarzu przewiesić wyżej.',
			],
			minutes: 45,
			tags: ['warranty'],
		},
		{
			subject: 'Reklamacja: nadal brak ciepłej wody {u}',
			description: 'Trzecie zgłoszenie w miesiącu, pojechać osobiście.',
			outcome: ['Zacinał się zawór trójdrogowy. Wymieniony w ramach gwarancji, przeprosiny, dojazd gratis.'],
			tags: ['urgent', 'warranty'],
		},
		{
			subject: 'Ogrzewanie podłogowe: omówienie projektu {z}',
			outcome: [
				'Sześć pętli, rozdzielacz pod schodami. Grubość wylewki potwierdzi wykonawca.',
				'Wyspa w kuchni się przesuwa, więc pętle rysujemy od nowa.',
			],
			minutes: 90,
		},
		{
			subject: 'Usuwanie usterek {u}',
			outcome: ['Pięć drobiazgów, cztery załatwione od ręki. Uchwyt do grzejnika zamówiony.'],
			minutes: 60,
		},
		{
			subject: 'Przedłużenie umowy serwisowej {z}',
			description: 'Trzy lata w starej cenie, jeśli podpiszą w tym miesiącu.',
			outcome: ['Zgoda na trzy lata, płatność miesięczna. Papiery do Basi.', 'Tylko rok, bo może sprzedadzą budynek.'],
			minutes: 60,
		},
		{
			subject: 'Wybór grzejników {z}',
			outcome: ['Na parterze kolumnowe antracytowe, na górze zwykłe białe.'],
			minutes: 60,
		},
		{
			subject: 'Wizja lokalna przed remontem {u}',
			description: 'Kotłownia, dach, piony. Poprosić o rysunki.',
			outcome: ['Były jeszcze dwie firmy. Tylko my pytaliśmy, gdzie stanie bus. Oferta za dziesięć dni.'],
			minutes: 90,
		},
		{
			subject: 'Klimatyzacja {u}: oględziny',
			outcome: ['Dwie jednostki ścienne, agregat na dachu. Najpierw potrzebna zgoda właściciela.'],
			minutes: 60,
			tags: ['cooling'],
		},
		{
			subject: 'Przeciek nad sufitem {u}: ustalić, co otwieramy',
			outcome: ['Najpierw kamera termowizyjna, potem jedna płyta. Przyjedzie też rzeczoznawca.'],
			minutes: 45,
			tags: ['urgent'],
		},
	],
	jobs: [
		{
			subject: 'Wymiana kotła {u}',
			outcome: ['Zamontowany, przepłukany, próba szczelności w porządku. Stary zabrany.'],
			minutes: 300,
			tags: ['boiler'],
		},
		{
			subject: 'Przegląd roczny {u}',
			outcome: ['Wszystko w normie. Za rok nowe naczynie wzbiorcze.'],
			minutes: 60,
			tags: ['boiler'],
		},
		{
			subject: 'Płukanie instalacji {u}',
			outcome: ['Przez godzinę czarna woda. Założony filtr magnetyczny.'],
			minutes: 240,
		},
		{
			subject: 'Przygotowanie pod pompę ciepła {u}',
			outcome: ['Rury i fundament gotowe. Może wchodzić elektryk.'],
			minutes: 360,
			tags: ['heatPump'],
		},
		{
			subject: 'Uruchomienie pompy ciepła {u}',
			outcome: ['Zasilanie 40 °C, do wieczora ciepło we wszystkich pokojach.'],
			minutes: 180,
			tags: ['heatPump'],
		},
		{
			subject: 'Awaria ogrzewania {u}',
			outcome: ['Wymieniona płyta sterująca, grzeje.', 'Brakowało wody w układzie. Dopuszczona.'],
			minutes: 90,
			tags: ['urgent'],
		},
		{ subject: 'Wymiana grzejników {u}', outcome: ['Cztery z pięciu. Piąty przyjechał wgnieciony.'], minutes: 240 },
		{
			subject: 'Skuwanie łazienki {u}',
			outcome: ['Skute, gruz wywieziony tego samego dnia.'],
			minutes: 360,
			tags: ['bathroom'],
		},
		{
			subject: 'Biały montaż {u}',
			outcome: ['Wszystko wisi i nie cieknie. Silikon jutro.'],
			minutes: 300,
			tags: ['bathroom'],
		},
		{
			subject: 'Próba szczelności gazu {u}',
			outcome: ['Szczelne, protokół wydany.', 'Nieszczelna złączka przy kuchence: zamknięte, zgłoszone.'],
			minutes: 45,
		},
		{ subject: 'Wymiana zasobnika {u}', outcome: ['Wstawiony 200 l, grzałka podłączona.'], minutes: 240 },
		{ subject: 'Cieknący zawór {u}', outcome: ['Nowa głowica, sucho.'], minutes: 60 },
		{ subject: 'Układanie podłogówki {u}', outcome: ['Ułożona, przez noc pod ciśnieniem 6 barów.'], minutes: 360 },
		{
			subject: 'Czyszczenie klimatyzacji {u}',
			outcome: ['Filtry czyste, czynnik uzupełniony i wpisany do karty.'],
			minutes: 120,
			tags: ['cooling'],
		},
		{ subject: 'Głowice termostatyczne {u}', outcome: ['Dwanaście głowic, instalacja wyregulowana.'], minutes: 180 },
		{
			subject: 'Naprawa gwarancyjna {u}',
			outcome: ['Wymieniony wentylator, numer części u Ryśka.'],
			minutes: 90,
			tags: ['warranty'],
		},
	],
};

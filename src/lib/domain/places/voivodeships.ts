import type { Place } from './place.ts';

/** The voivodeships of Poland by their TERYT codes, as ISO 3166-2:PL has them too. */
export const voivodeships: readonly Place[] = [
	{ code: '02', label: { pl: 'dolnośląskie', en: 'Lower Silesia', it: 'Bassa Slesia' } },
	{ code: '04', label: { pl: 'kujawsko-pomorskie', en: 'Kuyavia-Pomerania', it: 'Cuiavia-Pomerania' } },
	{ code: '06', label: { pl: 'lubelskie', en: 'Lublin', it: 'Lublino' } },
	{ code: '08', label: { pl: 'lubuskie', en: 'Lubusz', it: 'Lubusz' } },
	{ code: '10', label: { pl: 'łódzkie', en: 'Łódź', it: 'Łódź' } },
	{ code: '12', label: { pl: 'małopolskie', en: 'Lesser Poland', it: 'Piccola Polonia' } },
	{ code: '14', label: { pl: 'mazowieckie', en: 'Mazovia', it: 'Masovia' } },
	{ code: '16', label: { pl: 'opolskie', en: 'Opole', it: 'Opole' } },
	{ code: '18', label: { pl: 'podkarpackie', en: 'Subcarpathia', it: 'Precarpazi' } },
	{ code: '20', label: { pl: 'podlaskie', en: 'Podlachia', it: 'Podlachia' } },
	{ code: '22', label: { pl: 'pomorskie', en: 'Pomerania', it: 'Pomerania' } },
	{ code: '24', label: { pl: 'śląskie', en: 'Silesia', it: 'Slesia' } },
	{ code: '26', label: { pl: 'świętokrzyskie', en: 'Holy Cross', it: 'Santa Croce' } },
	{ code: '28', label: { pl: 'warmińsko-mazurskie', en: 'Warmia-Masuria', it: 'Varmia-Masuria' } },
	{ code: '30', label: { pl: 'wielkopolskie', en: 'Greater Poland', it: 'Grande Polonia' } },
	{ code: '32', label: { pl: 'zachodniopomorskie', en: 'West Pomerania', it: 'Pomerania Occidentale' } },
];

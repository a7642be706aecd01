import type { Content } from '../content.ts';

/** What the colleagues at the office do, by their jobs. */
export const desk: Pick<Content, 'office'> = {
	office: {
		manager: [
			{
				subject: 'Talk to the merchant about terms',
				outcome: ['Another two per cent from forty boilers on.'],
				minutes: 60,
			},
			{ subject: 'Call the bank', minutes: 30 },
			{ subject: 'Go through the quote for {name}', minutes: 60 },
			{ subject: 'Lunch with the architect', outcome: ['Two houses in Roundhay coming up.'], minutes: 90 },
			{ subject: 'Figures of the week', minutes: 60 },
		],
		dispatcher: [
			{ subject: 'Rota for next week', minutes: 60 },
			{ subject: 'Ring everybody about tomorrow', outcome: ['Two swapped, nobody cross.'], minutes: 60 },
			{ subject: 'Set dates with {name}', outcome: ['Two days, keys with the neighbour.'], minutes: 30 },
			{ subject: 'Site visit: progress at {at}', outcome: ['On time, skip is full.'], minutes: 90 },
			{ subject: 'Vans: insurance and road tax', minutes: 45 },
		],
		accounts: [
			{ subject: 'Payroll', minutes: 120 },
			{ subject: 'Chase unpaid invoices', outcome: ['Four paid on the spot, one needs a letter.'], minutes: 90 },
			{ subject: 'Invoices of the week', minutes: 120 },
			{ subject: 'Grant papers for {name}', outcome: ['Sent, reference noted.'], minutes: 60, tags: ['grant'] },
			{ subject: 'Timesheets', outcome: ['One missing, as usual the same one.'], minutes: 60 },
		],
		sales: [
			{ subject: 'Showroom: {name}', outcome: ['Chose taps, tiles still open.'], minutes: 60, tags: ['bathroom'] },
			{ subject: 'Quote for {name}', minutes: 90 },
			{ subject: 'Photos for the website', minutes: 60 },
			{ subject: 'Follow up last month’s quotes', outcome: ['Eleven calls, three maybes.'], minutes: 90 },
		],
		stores: [
			{ subject: 'Count the van stock', outcome: ['Two vans short of 22 mm elbows, as ever.'], minutes: 90 },
			{ subject: 'Order for next week', minutes: 60 },
			{
				subject: 'Warranty claims',
				outcome: ['Three accepted, one sent back for a serial number.'],
				minutes: 60,
				tags: ['warranty'],
			},
			{ subject: 'Goods in: check against the order', outcome: ['One pump too many. Kept it.'], minutes: 60 },
			{ subject: 'Pick material for {name}', minutes: 45 },
		],
	},
};

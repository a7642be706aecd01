import type { Content } from '../content.ts';

/** What repeats, what takes days, and public holidays (England). */
export const special: Pick<Content, 'series' | 'days' | 'holidays'> = {
	series: {
		standUp: {
			subject: 'Monday stand-up',
			description: 'Who is where, what is missing, who is stuck.',
			outcome: ['Short and good.', 'Two vans down, jobs shifted to Wednesday.', 'The café goes first this week.'],
			location: 'Yard',
		},
		briefing: { subject: 'Morning briefing: the engineers’ round', outcome: ['All out by eight.'], location: 'Yard' },
		weekReview: {
			subject: 'Week in review with Margaret',
			description: 'Won, lost, late.',
			outcome: ['Two won, one lost on price.', 'Nothing late for once.'],
			location: 'Office, upstairs',
		},
		pipeline: { subject: 'Open quotes with Chloe', outcome: ['Nine open, four worth a call.'], location: 'Showroom' },
		training: {
			subject: 'Training: heat pump controls',
			description: 'Bring the laptop. Tea is provided, biscuits are not.',
			location: 'Showroom',
		},
		monthlyReport: {
			subject: 'Prepare the monthly report',
			description: 'Turnover, open quotes, hours per job. Margaret reads it on the 8th.',
		},
		inspection: {
			subject: 'Yearly boiler inspection at Harewood Care Home',
			description: 'Four boilers; residents need hot water by noon.',
			location: 'The Avenue, Collingham LS22',
			tags: ['boiler'],
		},
		waterCheck: {
			subject: 'Flush and temperature log at Harewood Care Home',
			outcome: ['All outlets above 50 °C within a minute.', 'Room 14 slow, valve cleaned.'],
			location: 'The Avenue, Collingham LS22',
		},
		maintenance: { subject: 'Quarterly plant room visit at Armley Baths', location: 'Carr Crofts, Leeds LS12' },
		vanService: {
			subject: 'Van check: oil, tyres, fire extinguisher',
			outcome: ['Tyres down to 3 mm.'],
			location: 'Yard',
		},
		stockCheck: { subject: 'Stock count', outcome: ['Out by eleven elbows.'], location: 'Stores' },
		taxDay: { subject: 'VAT and PAYE due' },
		onCallFirst: { subject: 'On call: Dave', outcome: ['Two call-outs, both boilers.'] },
		onCallSecond: { subject: 'On call: Liam', outcome: ['Quiet.'] },
		birthdaySales: { subject: 'Chloe’s birthday' },
		birthdayEngineer: { subject: 'Dave’s birthday' },
		sport: { subject: 'Five-a-side', outcome: ['Lost 6–4, knee holds.', 'Won!'], location: 'Goals, Redcote Lane' },
	},
	days: {
		leave: { subject: 'Day off: long weekend in Whitby' },
		fair: {
			subject: 'Trade fair: InstallerSHOW, NEC Birmingham',
			description: 'Stand 5B42. Chloe drives.',
			outcome: ['31 cards, four of them worth a call.'],
			location: 'NEC, Birmingham',
		},
		sick: { subject: 'Marcus off sick', outcome: ['Back on his feet.'] },
		holiday: { subject: 'Priya on holiday' },
		longHoliday: { subject: 'Kasia on holiday in Zakopane' },
		course: { subject: 'Josh at college: gas assessment', location: 'Leeds City College' },
		family: { subject: 'Imran on paternity leave', outcome: ['A girl, Zara. All well.'] },
		shutdown: { subject: 'Water off in the yard: mains works in the street' },
	},
	holidays: [
		{ subject: 'New Year’s Day', rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1' },
		{ subject: 'Good Friday', rrule: 'FREQ=YEARLY;BYEASTER=-2' },
		{ subject: 'Easter Monday', rrule: 'FREQ=YEARLY;BYEASTER=1' },
		{ subject: 'Early May bank holiday', rrule: 'FREQ=YEARLY;BYMONTH=5;BYDAY=1MO' },
		{ subject: 'Spring bank holiday', rrule: 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO' },
		{ subject: 'Summer bank holiday', rrule: 'FREQ=YEARLY;BYMONTH=8;BYDAY=-1MO' },
		{ subject: 'Christmas Day', rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25' },
		{ subject: 'Boxing Day', rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=26' },
	],
};

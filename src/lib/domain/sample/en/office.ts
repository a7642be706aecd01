import type { Content } from '../content.ts';

/** What the user does by telephone and at the office, and what stands out. */
export const office: Pick<Content, 'calls' | 'meetings' | 'appointments' | 'asides' | 'evenings' | 'long' | 'cancelled' | 'abroad'> = {
	calls: [
		{
			subject: 'Call {name} about the quote',
			outcome: ['Likes it, wants to see it without the smart thermostat.', 'No decision yet, asked me to ring on Friday.'],
			minutes: 15,
		},
		{
			subject: 'Ring {name}: agree an installation date',
			outcome: ['Two days agreed, keys with the neighbour.', 'Only mornings, because of the school run.'],
			minutes: 15,
		},
		{
			subject: 'Ask {name} how the new system runs',
			outcome: ['Warm house, happy customer. May we use a photo? Yes.', 'Bedroom too warm; explained the valve over the phone.'],
			minutes: 15,
		},
		{
			subject: 'Call {name} about the overdue invoice',
			outcome: ['Will pay on Monday, it had gone to the old address.', 'Disputes the call-out fee. Margaret to decide.'],
			minutes: 15,
		},
		{
			subject: 'Call back {name}: grant paperwork',
			outcome: ['Voucher number received, valid for three months.', 'Energy certificate is out of date, they order a new one.'],
			minutes: 30,
			tags: ['grant'],
		},
		{
			subject: 'Call {name}: noise from the outdoor unit',
			outcome: ['Rattling cover, not the fan. Kasia passes by.'],
			minutes: 15,
			tags: ['heatPump', 'warranty'],
		},
		{ subject: 'Remind {name} of the yearly service', outcome: ['Booked.', 'Voicemail, left a message.'], minutes: 15 },
		{
			subject: 'Call {name} after the visit',
			outcome: ['Three prices in hand; ours is in the middle, but ours is the only one they understood.'],
			minutes: 15,
		},
		{
			subject: 'Phone the merchant about the late cylinders',
			outcome: ['Two on Thursday, the rest “soon”. Asked for that in writing.'],
			minutes: 15,
		},
		{
			subject: 'Call building control about the flue',
			outcome: ['Fine as drawn, they want one photo after.'],
			minutes: 30,
		},
	],
	meetings: [
		{
			subject: 'Plan next week’s jobs with Tom',
			with: 'dispatcher',
			outcome: ['Two jobs swapped, Marcus gets the brewery.'],
			minutes: 45,
			location: 'Office, upstairs',
		},
		{
			subject: 'Go through quotes with Margaret',
			with: 'manager',
			outcome: ['Seven sent, two won, three to chase.'],
			minutes: 45,
			location: 'Office, upstairs',
		},
		{
			subject: 'Design review: Greengate plots',
			outcome: ['Same manifold in all eight, saves a day a plot.'],
			minutes: 60,
			location: 'Meeting room',
		},
		{
			subject: 'Prices for the coming quarter',
			outcome: ['Copper up again. Quotes valid for 21 days from now on.'],
			minutes: 60,
			location: 'Meeting room',
		},
		{
			subject: 'Lessons from the Wharfedale job',
			outcome: ['Order the valves first, start the job second.'],
			minutes: 45,
			location: 'Meeting room',
		},
		{
			subject: 'Cylinder range: rep from the manufacturer',
			outcome: ['New slim model is 8 cm narrower. Asked for a trial unit.'],
			minutes: 60,
			location: 'Showroom',
		},
		{
			subject: 'Safety talk: ladders and lofts',
			outcome: ['Everyone signed. Two ladders thrown out.'],
			minutes: 45,
			location: 'Yard',
		},
		{
			subject: 'New website: look at the drafts',
			outcome: ['Fewer stock photos, more of our own vans.'],
			minutes: 60,
			location: 'Meeting room',
		},
		{
			subject: 'Hand over the open jobs to Chloe',
			with: 'sales',
			outcome: ['List agreed, five jobs change hands.'],
			minutes: 30,
			location: 'Office, upstairs',
		},
	],
	appointments: [
		{
			subject: 'Accountant',
			outcome: ['Figures are in order, van lease needs a decision.'],
			minutes: 60,
			location: 'Park Square, Leeds',
		},
		{
			subject: 'Interview: second apprentice',
			outcome: ['Punctual, curious, good hands. Invite for a trial day.'],
			minutes: 45,
			location: 'Meeting room',
		},
		{
			subject: 'Insurance broker',
			outcome: ['Public liability raised to ten million, needed for the school.'],
			minutes: 60,
			location: 'Office, upstairs',
		},
		{ subject: 'Trade counter: collect samples', minutes: 30, location: 'Gelderd Road, Leeds' },
		{
			subject: 'College open day: talk to apprentices',
			outcome: ['Three took our card.'],
			minutes: 90,
			location: 'Leeds City College',
		},
		{ subject: 'Van in for brakes', minutes: 30, location: 'Burley Road Garage' },
		{
			subject: 'Bank: equipment loan',
			outcome: ['Rate is better than last year’s. Papers by post.'],
			minutes: 60,
			location: 'Park Row, Leeds',
		},
	],
	asides: [
		{
			subject: 'Delivery window: cylinders',
			description: 'Somebody has to sign; need not be me.',
			outcome: ['Came at the last minute of it.'],
			minutes: 60,
			location: 'Yard',
		},
		{
			subject: 'Webinar: low-temperature heating (optional)',
			outcome: ['Watched half of it over a sandwich.'],
			minutes: 60,
		},
		{ subject: 'Josh on the showroom desk', minutes: 60 },
		{ subject: 'Fire alarm test in the building', minutes: 30 },
		{ subject: 'Window cleaner', minutes: 30 },
	],
	evenings: [
		{
			subject: 'Parents’ evening',
			description: 'Room 12, maths first.',
			outcome: ['Maths good, homework less so.'],
			minutes: 60,
			location: 'Lawnswood School',
		},
		{ subject: 'Dinner with Sam and Ruth', minutes: 120, location: 'Chapel Allerton' },
		{ subject: 'Dentist', outcome: ['Nothing to drill.'], minutes: 30, location: 'Kirkgate Dental Practice' },
		{ subject: 'Mum’s birthday tea', minutes: 120, location: 'Ilkley' },
	],
	long: [
		{
			subject:
				'Joint site meeting with Greengate Developments, the architect, the electrician, the screeder and the kitchen people about who is where and when on plots 11 to 18, and who pays for the second scaffold',
			outcome: ['Nobody pays for the second scaffold: there will not be one.'],
			minutes: 90,
			location: 'Greengate, Guiseley',
		},
		{
			subject:
				'Second viewing with St Aidan’s Primary School (head, caretaker, governors’ buildings committee): new plant room, summer programme, dust, noise, and where forty bicycles go meanwhile',
			outcome: ['Bicycles go behind the gym. All else follows from that.'],
			minutes: 90,
			location: 'Elford Road, Leeds LS8',
		},
		{
			subject:
				'Prepare and rehearse the presentation for Harewood Care Home: hot water safety, thermostatic mixing valves, flushing log, the night-time access question and a price that survives the finance director',
			outcome: ['Cut from forty slides to nine.'],
			minutes: 75,
			location: 'Meeting room',
		},
	],
	cancelled: {
		ahead: ['Called off by the customer, no reason given.', 'Wants to wait for the second quote first.'],
		onTheDay: [
			'Rang this morning: child is ill. New date to follow.',
			'Nobody at home. Left a card.',
			'Called off by the customer, no reason given.',
			'Overtaken by the leak in Otley.',
		],
	},
	abroad: {
		subject: 'Supplier call: Halvorsen Controls, New York',
		description: 'Wi-Fi thermostats: lead time, UK plugs, firmware. Their clock, not ours.',
		outcome: ['Forty units on the next ship, firmware fixed before that.'],
		minutes: 45,
		tz: 'America/New_York',
	},
};

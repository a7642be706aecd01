import type { Content } from '../content.ts';

/** What is written: mails, offers, contracts, notes and tasks. */
export const papers: Pick<Content, 'mails' | 'offers' | 'contracts' | 'notes' | 'tasks' | 'overdue' | 'given' | 'openEnded'> = {
	mails: [
		{ subject: 'Confirm the date with {name}', description: 'Two days, 8 to 4, water off until noon.' },
		{ subject: 'Send {name} the data sheets' },
		{ subject: 'Send the photos from the survey to {name}' },
		{ subject: 'Thank {name} and ask for a review', outcome: ['Five stars the same evening.'] },
		{ subject: 'Send {name} the heat loss report', tags: ['heatPump'] },
		{ subject: 'Answer {name}: is the floor warm enough in bare feet?' },
	],
	offers: [
		{
			subject: 'Quote to {name}: boiler replacement',
			description: 'Like for like, with filter and flush.',
			tags: ['boiler'],
		},
		{ subject: 'Quote to {name}: heat pump, with and without grant', tags: ['heatPump', 'grant'] },
		{
			subject: 'Quote to {name}: bathroom, second version',
			description: 'Cheaper tiles, same shower.',
			tags: ['bathroom'],
		},
		{ subject: 'Quote to {name}: two wall units', tags: ['cooling'] },
	],
	contracts: [
		{ subject: 'Order signed by {name}', outcome: ['Deposit received, dates to be agreed with Tom.'] },
		{ subject: 'Service contract with {name}', outcome: ['Runs for three years, first visit next month.'] },
	],
	notes: [
		{
			subject: '{name}: key is with the neighbour at number 8',
			outcome: ['Blue door. Ring twice, the bell is quiet.'],
		},
		{
			subject: '{name}: parking',
			outcome: ['Permit needed until 10, after that free. Van fits under the arch, ladder off.'],
		},
		{ subject: '{name}: dog', outcome: ['Large, friendly, eats sandwiches. Keep the van shut.'] },
		{ subject: '{name}: stopcock is behind the washing machine', outcome: ['Half a turn past tight or it drips.'] },
		{
			subject: '{name}: thinking of an extension',
			outcome: ['Planning granted. Worth a call before the builder chooses somebody else.'],
		},
	],
	tasks: [
		{
			subject: 'Write the quote for {name}',
			description: 'Two versions, one page each.',
			outcome: ['Sent before lunch.'],
		},
		{ subject: 'Order radiators for {name}', outcome: ['Ordered, five working days.'] },
		{ subject: 'Draw the pipe runs for {name}' },
		{ subject: 'Apply for the grant for {name}', outcome: ['Submitted, reference in the file.'], tags: ['grant'] },
		{ subject: 'Register the warranty for {name}', outcome: ['Registered, ten years.'], tags: ['warranty'] },
		{ subject: 'Heat loss sums for {name}', outcome: ['7.2 kW at minus three.'], tags: ['heatPump'] },
		{ subject: 'Get the landlord’s consent for {name}' },
		{
			subject: 'Check the drawings of {name} against the survey',
			outcome: ['One wall is 20 cm out. Told the architect.'],
		},
		{ subject: 'Book the skip for {name}' },
		{ subject: 'Ask two scaffolders for a price', outcome: ['One answered.'] },
		{ subject: 'Update the price list' },
		{ subject: 'Put the new photos on the website', outcome: ['Twelve photos, three of them with the dog.'] },
		{ subject: 'File the gas certificates', outcome: ['All in, none missing.'] },
		{ subject: 'Choose a present for Tom’s twenty years' },
		{ subject: 'Compare three van leases', outcome: ['Electric pays from 60 miles a day on.'] },
		{ subject: 'Send the job costing to Margaret' },
	],
	overdue: [
		{ subject: 'Chase the planning officer about the Bramhope unit', description: 'Promised an answer two weeks ago.' },
		{ subject: 'Return the borrowed flue camera to Imran’s brother' },
		{ subject: 'Final account for the Old Mill Brewery', description: 'Waiting for the meter readings.' },
		{ subject: 'Answer the insurer’s five questions' },
		{ subject: 'Renew the parking permits' },
	],
	given: [
		{ subject: 'Check the overtime sheets before payroll', description: 'From Priya: two of them do not add up.' },
		{ subject: 'Say which vans can go to the auction', description: 'From Tom: one has to go, two may.' },
		{ subject: 'Read the draft tender for Armley Baths', description: 'From Margaret: mainly pages 4 to 9.' },
		{ subject: 'Pick ten jobs for the brochure', description: 'From Chloe: with photos, please.' },
		{ subject: 'Decide: keep the old press tool or sell it', description: 'From Owen.' },
	],
	openEnded: [
		{ subject: 'Find out why the loft at Low Farm is warmer than the kitchen' },
		{ subject: 'Collect ideas for the firm’s fiftieth birthday' },
		{ subject: 'Sort the box of unlabelled thermostats' },
		{ subject: 'Learn enough Italian to talk to the valve people' },
	],
};

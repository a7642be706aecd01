import type { Content } from '../content.ts';

/** What happens at customers’: the user’s visits and the engineers’ jobs. */
export const field: Pick<Content, 'visits' | 'jobs'> = {
	visits: [
		{
			subject: 'Sales visit to {name}',
			description: 'Take the finance sheet and the two cylinder brochures.',
			outcome: [
				'Wants two prices: like for like, and with a heat pump. Both by the end of the week.',
				'Good talk. Cousin had a bad time with another firm, so references matter more than price here.',
				'Not ready to spend yet. Ring again in three months.',
			],
		},
		{
			subject: 'Boiler survey at {at}',
			description: 'Combi is 17 years old and bangs at start-up.',
			outcome: [
				'Heat exchanger is furred up, flue too close to the window. Replacement, not repair. Photos taken.',
				'Boiler is sound; the pump is not. Left a price for the pump and a power flush.',
			],
			tags: ['boiler'],
		},
		{
			subject: 'Heat pump survey at {at}',
			description: 'Room-by-room heat loss, fuse board photo, place for the outdoor unit.',
			outcome: [
				'Heat loss 7.8 kW. Four radiators to change, outdoor unit behind the garage, noise is fine.',
				'Loft has 50 mm of insulation. Told them plainly: loft first, heat pump after.',
			],
			minutes: 120,
			tags: ['heatPump', 'grant'],
		},
		{
			subject: 'Measure up the bathroom at {at}',
			outcome: [
				'Walk-in shower fits if the door opens outwards. Soil pipe stays where it is.',
				'Floor drops 22 mm to the window; needs levelling before any tray goes in.',
			],
			tags: ['bathroom'],
		},
		{
			subject: 'Handover to {name}: controls and paperwork',
			description: 'Commissioning sheet, warranty card, how to set the timer.',
			outcome: [
				'Signed. Showed the timer twice and left the one-page guide on the fridge.',
				'Signed, with one remark: thermostat in the hall to go 20 cm higher. Josh does it next time he passes.',
			],
			minutes: 45,
			tags: ['warranty'],
		},
		{
			subject: 'Complaint: still no hot water at {at}',
			description: 'Third call this month. Go in person.',
			outcome: ['Diverter valve sticks. Replaced under warranty, apologised, no charge for the visit.'],
			tags: ['urgent', 'warranty'],
		},
		{
			subject: 'Underfloor heating: walk through the plans with {name}',
			outcome: [
				'Six loops, manifold under the stairs. They will ask the builder about screed depth.',
				'Kitchen island moves by 40 cm, so the loops have to be drawn again.',
			],
			minutes: 90,
		},
		{
			subject: 'Snagging at {at}',
			outcome: ['Five small things on the list, four done on the spot. Towel rail bracket is on order.'],
			minutes: 60,
		},
		{
			subject: 'Service contract renewal with {name}',
			description: 'Offer three years at the old price if they sign this month.',
			outcome: ['Three years agreed, monthly direct debit. Papers to Priya.', 'One year only: they may sell the building.'],
			minutes: 60,
		},
		{
			subject: 'Choose radiators with {name}',
			outcome: ['Column radiators in anthracite for the front rooms, plain ones upstairs.'],
			minutes: 60,
		},
		{
			subject: 'Walk-round before the rebuild at {at}',
			description: 'Boiler room, roof, risers. Ask what else comes out.',
			outcome: ['Two other firms there. Ours is the only one that asked where the van can stand. Price due in ten days.'],
			minutes: 90,
		},
		{
			subject: 'Air conditioning for {name}: site check',
			outcome: ['Two wall units, condenser on the flat roof. Landlord’s consent needed before anything else.'],
			minutes: 60,
			tags: ['cooling'],
		},
		{
			subject: 'Leak above the ceiling at {at}: agree what to open up',
			outcome: ['Trace with the camera first, open one tile only. Insurer sends an assessor on top of that.'],
			minutes: 45,
			tags: ['urgent'],
		},
	],
	jobs: [
		{
			subject: 'Fit new combi at {at}',
			outcome: ['Fitted, flushed, gas tested. Old boiler taken away.'],
			minutes: 300,
			tags: ['boiler'],
		},
		{
			subject: 'Annual service at {at}',
			outcome: ['All within limits. Advised a new expansion vessel next year.'],
			minutes: 60,
			tags: ['boiler'],
		},
		{ subject: 'Power flush at {at}', outcome: ['Water ran black for an hour. Magnetic filter fitted.'], minutes: 240 },
		{
			subject: 'Heat pump first fix at {at}',
			outcome: ['Pipes and base done. Electrician can come.'],
			minutes: 360,
			tags: ['heatPump'],
		},
		{
			subject: 'Commission heat pump at {at}',
			outcome: ['Flow 42 °C, all rooms up to temperature by evening.'],
			minutes: 180,
			tags: ['heatPump'],
		},
		{
			subject: 'No heat: {name}',
			outcome: ['Frozen condensate pipe. Thawed, lagged, running.'],
			minutes: 90,
			tags: ['urgent'],
		},
		{ subject: 'Swap radiators at {at}', outcome: ['Four of five swapped; the fifth came with a dent.'], minutes: 240 },
		{
			subject: 'Strip out bathroom at {at}',
			outcome: ['Stripped. Joists under the bath are sound.'],
			minutes: 360,
			tags: ['bathroom'],
		},
		{
			subject: 'Bathroom second fix at {at}',
			outcome: ['All in and tight. Silicone tomorrow.'],
			minutes: 300,
			tags: ['bathroom'],
		},
		{
			subject: 'Landlord gas check for {name}',
			outcome: ['Passed, certificate sent to the tenant.', 'Hob failed: capped off, landlord told.'],
			minutes: 45,
		},
		{ subject: 'Replace cylinder at {at}', outcome: ['210 litre in, immersion wired, tundish visible.'], minutes: 240 },
		{ subject: 'Leaking valve at {at}', outcome: ['New gland, no drips after an hour.'], minutes: 60 },
		{ subject: 'Lay underfloor loops at {at}', outcome: ['Loops down, 6 bar overnight.'], minutes: 360 },
		{
			subject: 'Clean filters and check gas at {at}',
			outcome: ['Both units topped up and logged.'],
			minutes: 120,
			tags: ['cooling'],
		},
		{ subject: 'Thermostats and valves at {at}', outcome: ['Twelve valves changed, system balanced.'], minutes: 180 },
		{
			subject: 'Warranty repair at {at}',
			outcome: ['Fan replaced, part number to Owen for the claim.'],
			minutes: 90,
			tags: ['warranty'],
		},
	],
};

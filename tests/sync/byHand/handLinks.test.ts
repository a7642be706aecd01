import { afterEach, expect, test, vi } from 'vitest';
import { HandLinks } from '#lib/sync/byHand/handLinks.ts';

/** One end of an open channel; what it is sent, the other end hears. */
class End extends EventTarget {
	readonly readyState = 'open';
	bufferedAmount = 0;
	other: End | undefined;

	send(data: string): void {
		this.other?.dispatchEvent(new MessageEvent('message', { data }));
	}

	close(): void {
		this.dispatchEvent(new Event('close'));
	}
}

const open: HandLinks[] = [];

function device(name = `browser ${open.length} ${Math.random()}`) {
	const links = new HandLinks(name);
	open.push(links);
	const heard: string[] = [];
	let greeted = 0;
	links.listen(
		'place',
		(data) => heard.push(data),
		() => (greeted += 1),
	);
	return { links, heard, greeted: () => greeted };
}

type Device = ReturnType<typeof device>;

/** Connects two devices; gives the ends. */
function connect(one: Device, other: Device): [End, End] {
	const ends: [End, End] = [new End(), new End()];
	[ends[0].other, ends[1].other] = [ends[1], ends[0]];
	for (const [at, { links }] of [one, other].entries()) links.add(ends[at] as unknown as RTCDataChannel);
	return ends;
}

afterEach(() => open.splice(0).forEach((links) => links.close()));

test('who is connected to one colleague by hand meets them all: each passes on what it hears, once, and nothing comes back', () => {
	const [anna, bruno, carla] = [device(), device(), device()];
	expect(anna.links.isOpen).toBe(false);
	connect(anna, bruno);
	connect(bruno, carla);
	connect(carla, anna);
	expect([anna, bruno, carla].map(({ greeted }) => greeted())).toEqual([2, 2, 2]);
	anna.links.publish('place', 'sealed');
	expect([anna, bruno, carla].map(({ heard }) => heard)).toEqual([[], ['sealed'], ['sealed']]);
});

test('tabs of a browser share what one of them is connected to', async () => {
	const [anna, other, bruno] = [device('one browser'), device('one browser'), device()];
	connect(anna, bruno);
	await vi.waitFor(() => expect(other.links.isOpen).toBe(true));
	other.links.publish('place', 'from the other tab');
	await vi.waitFor(() => expect(bruno.heard).toEqual(['from the other tab']));
	bruno.links.publish('place', 'back');
	await vi.waitFor(() => expect(other.heard).toEqual(['back']));
	expect(anna.heard).toEqual(['from the other tab', 'back']);
});

test('garbage, texts without bound and floods are not passed on, and who is gone is forgotten', () => {
	const [anna, bruno] = [device(), device()];
	const [, end] = connect(anna, bruno);
	for (const text of ['{', '[]', '{"topic":1,"data":"x"}', JSON.stringify({ topic: 'place', data: 'x'.repeat(70_000) })]) end.send(text);
	expect(anna.heard).toEqual([]);
	for (let at = 0; at < 6_000; at++) end.send(JSON.stringify({ topic: 'place', data: `flood ${at}` }));
	expect(anna.heard.length).toBeGreaterThan(3_000);
	expect(anna.heard.length).toBeLessThan(5_000);
	end.other!.close();
	expect(anna.links.isOpen).toBe(false);
});

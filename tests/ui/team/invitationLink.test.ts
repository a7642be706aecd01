import { expect, test } from 'vitest';
import { invitationIn, opensHereOnly } from '#lib/ui/team/invitationLink.ts';

test.each(['localhost', 'daybook.localhost', '127.0.0.1', '127.8.8.8', '[::1]'])('a link to %s opens on this computer alone', (host) => {
	expect(opensHereOnly(host)).toBe(true);
});

test.each(['daybook.example', '192.168.1.20', 'localhost.example', 'local'])('a link to %s may be opened elsewhere', (host) => {
	expect(opensHereOnly(host)).toBe(false);
});

test('an address that holds no invitation gives none', () => {
	expect(invitationIn('#join=abc')).toBe('abc');
	expect(invitationIn('#else')).toBeUndefined();
});

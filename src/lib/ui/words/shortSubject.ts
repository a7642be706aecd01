/** The most characters of a subject that a message of one sentence has room for. */
const most = 60;

/** A subject as a short message names it: cut between two words, or within the one that is too long. */
export function shortSubject(subject: string): string {
	const characters = [...subject];
	if (characters.length <= most) return subject;
	const start = characters.slice(0, most + 1).join('');
	const words = start.slice(0, start.lastIndexOf(' ') + 1).trimEnd();
	return `${words.length > most / 2 ? words : characters.slice(0, most).join('')}…`;
}

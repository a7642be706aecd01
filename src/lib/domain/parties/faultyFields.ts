import type { LinkType } from '#lib/model/linkKey.ts';
import type { Problem } from '#lib/model/problem.ts';

/** The names of the fields of a form that a refusal by `partyProblem` is about: there it is shown too. */
export function faultyFields(type: LinkType, problem: Problem): readonly string[] {
	if (problem.kind === 'nameMissing') return type === 'contact' ? ['givenName'] : ['name'];
	if (problem.kind === 'endBeforeStart') return [type === 'project' ? 'due' : 'end'];
	return [];
}

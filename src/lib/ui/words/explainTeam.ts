import type { Problem } from '#lib/model/problem.ts';
import { m } from './m.ts';

/** Problems with a team, its invitations and its files. */
export type TeamProblem = Extract<
	Problem,
	{
		kind:
			| 'mayNotWrite'
			| 'removedFromTeam'
			| 'othersCalendar'
			| 'notAnInvitation'
			| 'newerInvitation'
			| 'invitationOver'
			| 'invitationSpent'
			| 'notARecoveryCode'
			| 'notAPairingText'
			| 'newerPairingText'
			| 'otherPairingText'
			| 'pairingIsInvitation'
			| 'noQrCode'
			| 'cameraRefused'
			| 'cameraMissing'
			| 'notTrusted'
			| 'joiningStopped'
			| 'tooOldToShare'
			| 'alreadyInTeam'
			| 'notInTeam'
			| 'deviceInUse'
			| 'wasRemoved'
			| 'memberIsThere'
			| 'mayNotDo'
			| 'lastOwner'
			| 'notATeamFile'
			| 'newerFile'
			| 'fileDamaged'
			| 'otherTeam'
			| 'sealedForOthers';
	}
>;

/** A problem with a team in the user's language. */
export function explainTeam(problem: TeamProblem): string {
	switch (problem.kind) {
		case 'removedFromTeam':
			return m.problem_removed_from_team();
		case 'othersCalendar':
			return m.problem_others_calendar();
		case 'mayNotWrite':
			return m.problem_may_not_write();
		case 'notAnInvitation':
			return m.problem_not_an_invitation();
		case 'newerInvitation':
			return m.problem_newer_invitation();
		case 'invitationOver':
			return m.problem_invitation_over();
		case 'invitationSpent':
			return m.problem_invitation_spent();
		case 'notARecoveryCode':
			return m.problem_not_a_recovery_code();
		case 'notAPairingText':
			return m.problem_not_a_pairing_text();
		case 'newerPairingText':
			return m.problem_newer_pairing_text();
		case 'otherPairingText':
			return problem.wanted === 'offer' ? m.problem_pairing_wants_first() : m.problem_pairing_wants_second();
		case 'pairingIsInvitation':
			return m.problem_pairing_is_invitation();
		case 'noQrCode':
			return m.problem_no_qr_code();
		case 'cameraRefused':
			return m.problem_camera_refused();
		case 'cameraMissing':
			return m.problem_camera_missing();
		case 'notTrusted':
			return m.problem_not_trusted();
		case 'joiningStopped':
			return m.problem_joining_stopped();
		case 'tooOldToShare':
			return m.problem_too_old_to_share();
		case 'alreadyInTeam':
			return m.problem_already_in_team();
		case 'notInTeam':
			return m.problem_not_in_team();
		case 'deviceInUse':
			return m.problem_device_in_use();
		case 'wasRemoved':
			return m.problem_was_removed();
		case 'memberIsThere':
			return m.problem_member_is_there();
		case 'mayNotDo':
			return m.problem_may_not_do();
		case 'lastOwner':
			return m.problem_last_owner();
		case 'notATeamFile':
			return m.problem_not_a_team_file({ file: problem.file });
		case 'newerFile':
			return m.problem_newer_file({ file: problem.file });
		case 'fileDamaged':
			return m.problem_file_damaged({ file: problem.file });
		case 'otherTeam':
			return m.problem_other_team({ file: problem.file });
		case 'sealedForOthers':
			return m.problem_sealed_for_others({ file: problem.file });
		default:
			return problem satisfies never;
	}
}

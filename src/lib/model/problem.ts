import type { Civil, Tz, Uuid } from './scalars.ts';

/** Who or what cannot be in two places. */
export type Taken = { member: Uuid } | { resource: Uuid };

/** Two activities that share a minute and a busy performer, or a resource; times are wall clocks in `tz`. */
export interface Clash {
	activityId: Uuid;
	subject: string;
	taken: Taken;
	start: Civil;
	end: Civil;
	tz: Tz;
	/** Of a colleague's time, of which nothing more is known here. */
	hidden?: true;
}

/** A stretch of time that is free: wall clocks in the zone that was asked for. */
export interface Slot {
	start: Civil;
	end: Civil;
}

/** Everything Daybook refuses, as data; `ui/words/explain.ts` says it in the user's language. */
export type Problem =
	// the form of an activity
	| { kind: 'categoryMissing' }
	| { kind: 'notADate'; text: string }
	| { kind: 'notATime'; text: string }
	| { kind: 'endBeforeStart' }
	| { kind: 'dueBeforeStart' }
	| { kind: 'unknownZone'; tz: Tz }
	| { kind: 'textTooLong'; field: string; limit: number }
	| { kind: 'nameMissing' }
	| { kind: 'notAnAmount'; text: string }
	| { kind: 'notAnAddress'; text: string }
	// rules
	| { kind: 'pastPlan' }
	| { kind: 'outcomeMissing' }
	| { kind: 'notAPerformer' }
	| { kind: 'stintAhead' }
	| { kind: 'busy'; clashes: Clash[]; free: Slot[] }
	| { kind: 'recurrenceEndless' }
	| { kind: 'recurrenceInvalid'; text: string }
	| { kind: 'recurrenceNever' }
	| { kind: 'gone' }
	// files
	| { kind: 'notACalendar'; file: string }
	| { kind: 'fileTooLarge'; file: string; bytes: number; limit: number }
	| { kind: 'fileUnreadable'; file: string }
	| { kind: 'fileEmpty'; file: string }
	| { kind: 'noRoomForFile'; file: string; bytes: number; free: number }
	| { kind: 'nothingToImport' }
	| { kind: 'emptyFile'; file: string }
	| { kind: 'notABackup'; file: string }
	| { kind: 'newerBackup'; file: string }
	| { kind: 'backupCutOff'; file: string }
	| { kind: 'backupDamaged'; file: string }
	// storage
	| { kind: 'storageFull' }
	| { kind: 'storageBlocked' }
	| { kind: 'newerDatabase' }
	| { kind: 'locked' }
	| { kind: 'wrongPassphrase' }
	| { kind: 'tooManyTries'; seconds: number }
	| { kind: 'newerTab' }
	| { kind: 'nothingToUndo' }
	// teams
	| { kind: 'mayNotWrite' }
	| { kind: 'removedFromTeam' }
	| { kind: 'othersCalendar' }
	| { kind: 'notAnInvitation' }
	| { kind: 'newerInvitation' }
	| { kind: 'invitationOver' }
	| { kind: 'invitationSpent' }
	| { kind: 'notARecoveryCode' }
	| { kind: 'notAPairingText' }
	| { kind: 'newerPairingText' }
	| { kind: 'otherPairingText'; wanted: 'offer' | 'answer' }
	| { kind: 'pairingIsInvitation' }
	| { kind: 'noQrCode' }
	| { kind: 'cameraRefused' }
	| { kind: 'cameraMissing' }
	| { kind: 'notTrusted' }
	| { kind: 'joiningStopped' }
	| { kind: 'tooOldToShare' }
	| { kind: 'alreadyInTeam' }
	| { kind: 'notInTeam' }
	| { kind: 'deviceInUse' }
	| { kind: 'wasRemoved' }
	| { kind: 'memberIsThere' }
	| { kind: 'mayNotDo' }
	| { kind: 'lastOwner' }
	| { kind: 'notATeamFile'; file: string }
	| { kind: 'newerFile'; file: string }
	| { kind: 'fileDamaged'; file: string }
	| { kind: 'otherTeam'; file: string }
	| { kind: 'sealedForOthers'; file: string };

export type ProblemKind = Problem['kind'];

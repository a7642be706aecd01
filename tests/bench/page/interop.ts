// What is weighed as "all of interop and recurrence".
export { expand } from '#lib/domain/recurrence/expand.ts';
export { describeRule } from '#lib/domain/recurrence/describeRule.ts';
export { nextOccurrences } from '#lib/domain/recurrence/nextOccurrences.ts';
export { presetToRule, ruleToPreset } from '#lib/domain/recurrence/preset.ts';
export { splitRule } from '#lib/domain/recurrence/splitRule.ts';
export { decodeBytes } from '#lib/interop/ics/decodeBytes.ts';
export { planImport } from '#lib/interop/ics/planImport.ts';
export { readCalendarFile } from '#lib/interop/ics/readCalendarFile.ts';
export { writeCalendar } from '#lib/interop/ics/write/writeCalendar.ts';

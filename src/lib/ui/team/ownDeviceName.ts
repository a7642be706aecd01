import { m } from '../words/m.ts';

type Known = readonly (readonly [sign: RegExp, name: string])[];

/** The first that fits counts: most browsers say that they are others as well. */
const browsers: Known = [
	[/\bEdg/, 'Edge'],
	[/\bOPR\//, 'Opera'],
	[/\bFirefox\/|\bFxiOS\//, 'Firefox'],
	[/\bChrom(e|ium)\/|\bCriOS\/|HeadlessChrome\//, 'Chrome'],
	[/\bSafari\//, 'Safari'],
];
const systems: Known = [
	[/\biPhone\b/, 'iPhone'],
	[/\biPad\b/, 'iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bWindows\b/, 'Windows'],
	[/\bCrOS\b/, 'ChromeOS'],
	[/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
	[/\bLinux\b|\bX11\b/, 'Linux'],
];
const nameIn = (known: Known, agent: string) => known.find(([sign]) => sign.test(agent))?.[1];

/** What a device is called until its person gives it a name, by what its browser says of itself; empty if that tells nothing. */
export function ownDeviceName(agent: string): string {
	const [browser, system] = [nameIn(browsers, agent), nameIn(systems, agent)];
	return browser && system ? m.team_device_first({ browser, system }) : (browser ?? system ?? '');
}

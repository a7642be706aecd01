// A worker whose only work is to wake the page: browsers slow the timers of a hidden page down to one a minute, and
// those of its workers less or not at all.
let timer: ReturnType<typeof setTimeout> | undefined;

addEventListener('message', ({ data }: MessageEvent<number>) => {
	clearTimeout(timer);
	timer = setTimeout(() => postMessage('tick'), data);
});

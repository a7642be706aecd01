/** Two connections of this page that reach one another: a real WebRTC, without a network. */
export async function loopback(prepare: (ends: [RTCPeerConnection, RTCPeerConnection]) => void): Promise<void> {
	const ends: [RTCPeerConnection, RTCPeerConnection] = [new RTCPeerConnection(), new RTCPeerConnection()];
	const [one, other] = ends;
	prepare(ends);
	one.onicecandidate = ({ candidate }) => void other.addIceCandidate(candidate ?? undefined);
	other.onicecandidate = ({ candidate }) => void one.addIceCandidate(candidate ?? undefined);
	await one.setLocalDescription(await one.createOffer());
	await other.setRemoteDescription(one.localDescription!);
	await other.setLocalDescription(await other.createAnswer());
	await one.setRemoteDescription(other.localDescription!);
}

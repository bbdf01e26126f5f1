import { faultOfAll, faultOfTick, isPlain } from './pollJudge';
import { runPoll } from './pollHarness';
import { openPollStage, type PollStage } from './pollScenes';
import { moveClock, resetClock } from './quickSleep';
import { randomOf } from './random';
import { FIRST, countOf, patienceFor, trySeeds } from './seeds';
import { createSpoiler, lastAnswer } from './spoil';

jest.mock('n8n-workflow', () =>
	jest.requireActual<typeof import('./quickSleep')>('./quickSleep').mocked(),
);

const COUNT = countOf(300);

let stage: PollStage;
let plain = 0;

beforeAll(async () => {
	stage = await openPollStage();
	moveClock();
});
afterAll(async () => {
	jest.restoreAllMocks();
	await stage?.stop();
});

/** A tick whose answers are spoilt, then ticks that go well. */
async function tryOne(seed: number): Promise<string | undefined> {
	resetClock();
	const random = randomOf(seed);
	const { account, scenes, send } = stage;
	const scene = scenes[seed % scenes.length];
	const { spoil, log } = createSpoiler(scene.requests, random);
	const carry = async (request: Parameters<typeof send>[0]) => spoil(await send(request));
	const first = await runPoll(scene.parameters, scene.kept, { ...account, carry });
	const tell = (wrong: string) => `${scene.name}: ${wrong}${lastAnswer(log)}`;
	const wrong = faultOfTick(first, scene.kept);
	if (wrong !== undefined) return tell(wrong);
	const ticks = [first];
	for (let left = 3; left > 0; left -= 1) {
		const { data } = ticks[ticks.length - 1];
		const next = await runPoll(scene.parameters, data, { ...account, carry: send });
		const fault = faultOfTick(next, data);
		if (fault !== undefined) return tell(`afterwards ${fault}`);
		ticks.push(next);
	}
	if (!isPlain(log)) return undefined;
	plain += 1;
	const lost = faultOfAll(ticks, scene);
	return lost && tell(lost);
}

it('each trigger has changes to give, and gives them once when nothing is spoilt', async () => {
	const { account, scenes, send } = stage;
	for (const scene of scenes) {
		expect(scene.changes.length).toBeGreaterThan(0);
		const first = await runPoll(scene.parameters, scene.kept, { ...account, carry: send });
		const second = await runPoll(scene.parameters, first.data, { ...account, carry: send });
		expect([
			scene.name,
			faultOfTick(first, scene.kept),
			faultOfAll([first, second], scene),
		]).toEqual([scene.name, undefined, undefined]);
	}
});

it(
	`${COUNT} polls with changed answers from seed ${FIRST}: no crash, an error to act on or items, nothing lost or doubled where an answer plainly failed`,
	async () => {
		await trySeeds(COUNT, tryOne);
		// Else the last check would hardly ever be made.
		expect(plain).toBeGreaterThanOrEqual(Math.floor(COUNT / 4));
	},
	patienceFor(COUNT),
);

import { beforeEach, describe, expect, it } from "vitest";
import type { InteractionEvent } from "./interaction.ts";
import { Outbox } from "./outbox.ts";
import { Recorder } from "./recorder.ts";
import type { Delivery, Transport } from "./transport.ts";

const SETTLED: Delivery = { kind: "settled" };
const later = (retryAfterSeconds?: number): Delivery => ({ kind: "later", retryAfterSeconds });

/** Answers as it is told, and remembers what it was given. */
class RecordingTransport implements Transport {
  readonly sent: string[][] = [];
  readonly blind: string[][] = [];
  answers: Delivery[] = [];

  send(events: readonly InteractionEvent[]): Promise<Delivery> {
    this.sent.push(events.map(({ eventId }) => eventId));
    return Promise.resolve(this.answers.shift() ?? SETTLED);
  }

  sendBlindly(events: readonly InteractionEvent[]): void {
    this.blind.push(events.map(({ eventId }) => eventId));
  }
}

/** Ids count from 1, a second passes with each, and tasks run when the test says so. */
class Clockwork {
  tasks: { readonly run: () => void; readonly millis: number }[] = [];
  private count = 0;
  readonly now = () => new Date(this.count * 1_000);
  readonly newId = () => `e${++this.count}`;
  readonly schedule = (run: () => void, millis: number) => {
    const task = { run, millis };
    this.tasks.push(task);
    return () => (this.tasks = this.tasks.filter((each) => each !== task));
  };
}

describe("Recorder", () => {
  let transport: RecordingTransport;
  let clockwork: Clockwork;
  let recorder: Recorder;

  beforeEach(() => {
    transport = new RecordingTransport();
    clockwork = new Clockwork();
    recorder = new Recorder(new Outbox(localStorage), transport, clockwork);
  });

  it("records nothing while nobody is known", async () => {
    recorder.record({ type: "view", productId: "p1" });
    await recorder.flush();
    expect(transport.sent).toEqual([]);
  });

  it("sends a click at once and gathers impressions for a moment", () => {
    recorder.identify("v:one");
    recorder.record({ type: "impression", productId: "p1" });
    expect(clockwork.tasks.map(({ millis }) => millis)).toEqual([1_500]);

    recorder.record({ type: "click", productId: "p1" });
    recorder.record({ type: "impression", productId: "p2" });
    expect(clockwork.tasks.map(({ millis }) => millis)).toEqual([0]);
  });

  it("sends what was acknowledged only once", async () => {
    recorder.identify("v:one");
    recorder.record({ type: "view", productId: "p1" });
    await recorder.flush();
    await recorder.flush();
    expect(transport.sent).toEqual([["e1"]]);
  });

  it("sends at most a hundred at a time", async () => {
    recorder.identify("v:one");
    for (let count = 0; count < 230; count++) recorder.record({ type: "view", productId: "p1" });
    await recorder.flush();
    expect(transport.sent.map((batch) => batch.length)).toEqual([100, 100, 30]);
  });

  it("keeps what the server cannot take, and sends it with the same ids", async () => {
    transport.answers = [later(), SETTLED];
    recorder.identify("v:one");
    recorder.record({ type: "view", productId: "p1" });
    await recorder.flush();
    expect(localStorage).toHaveLength(1);

    await recorder.flush();
    expect(transport.sent).toEqual([["e1"], ["e1"]]);
    expect(localStorage).toHaveLength(0);
  });

  it("waits longer from failure to failure, and as long as the server asks", async () => {
    transport.answers = [later(), later(), later(30), later(3_600)];
    recorder.identify("v:one");
    recorder.record({ type: "view", productId: "p1" });
    const pauses = [];
    for (let failure = 0; failure < 4; failure++) {
      await recorder.flush();
      pauses.push(clockwork.tasks.map(({ millis }) => millis));
    }
    expect(pauses).toEqual([[2_000], [4_000], [30_000], [60_000]]);
  });

  it("does not knock again before the pause is over", async () => {
    transport.answers = [later(30)];
    recorder.identify("v:one");
    recorder.record({ type: "view", productId: "p1" });
    await recorder.flush();
    recorder.record({ type: "click", productId: "p2" });
    expect(clockwork.tasks.map(({ millis }) => millis)).toEqual([30_000]);
  });

  it("settles without knocking on a server that could not take in the last batch", async () => {
    transport.answers = [later(30), SETTLED];
    recorder.identify("v:one");
    recorder.record({ type: "view", productId: "p1" });
    await recorder.settle();
    await recorder.settle();
    expect(transport.sent).toEqual([["e1"]]);

    await recorder.flush();
    recorder.record({ type: "view", productId: "p2" });
    await recorder.settle();
    expect(transport.sent).toEqual([["e1"], ["e1"], ["e2"]]);
  });

  it("sends what an earlier page left behind", async () => {
    recorder.identify("v:one");
    recorder.record({ type: "view", productId: "p1" });

    const nextPage = new RecordingTransport();
    const next = new Recorder(new Outbox(localStorage), nextPage, clockwork);
    next.identify("v:one");
    await next.flush();

    expect(nextPage.sent).toEqual([["e1"]]);
  });

  it("sends blindly when the page goes, and keeps it until someone answers", () => {
    recorder.identify("v:one");
    recorder.record({ type: "view", productId: "p1" });
    recorder.leave();
    expect(transport.blind).toEqual([["e1"]]);
    expect(localStorage).toHaveLength(1);
  });
});

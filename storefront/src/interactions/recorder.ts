import type { Interaction, InteractionEvent } from "./interaction.ts";
import type { Outbox } from "./outbox.ts";
import type { Transport } from "./transport.ts";

const MOST_PER_BATCH = 100;
const GATHER_MILLIS = 1_500;
const LONGEST_PAUSE_MILLIS = 60_000;

/** What the recorder needs from its surroundings, so that tests decide about time and ids. */
export interface Surroundings {
  readonly now: () => Date;
  readonly newId: () => string;
  /** Calls back once after a while; answers how to call that off. */
  readonly schedule: (task: () => void, millis: number) => () => void;
}

/**
 * Takes in what the shopper does and brings it to the server: impressions gathered for a moment,
 * everything else at once, in batches of at most 100, one batch at a time. What the server cannot
 * take now stays in the outbox and goes again after the pause that the server asked for, or twice
 * the last one.
 */
export class Recorder {
  private owner: string | undefined;
  private sending: Promise<void> | undefined;
  private cancelScheduled: (() => void) | undefined;
  private failures = 0;

  constructor(
    private readonly outbox: Outbox,
    private readonly transport: Transport,
    private readonly surroundings: Surroundings,
  ) {}

  /** Names the shopper whose doings follow, and sends what an earlier page left behind. */
  identify(owner: string): void {
    if (this.owner === owner) return;
    this.owner = owner;
    void this.flush();
  }

  /** Does nothing before `identify`: nobody is known to have done it. */
  record(interaction: Interaction): void {
    if (this.owner === undefined) return;
    const { now, newId } = this.surroundings;
    this.outbox.add(this.owner, { eventId: newId(), at: now().toISOString(), ...interaction });
    if (this.failures > 0) return; // The next try is scheduled already.
    const mayWait = interaction.type === "impression";
    if (mayWait && this.cancelScheduled) return; // One that comes sooner takes it along.
    this.scheduleFlush(mayWait ? GATHER_MILLIS : 0);
  }

  /** Sends all there is; fulfilled when the server has decided, or could not be asked. */
  async flush(): Promise<void> {
    this.cancelScheduled?.();
    this.cancelScheduled = undefined;
    while (this.sending) await this.sending;
    this.sending = this.sendPending().finally(() => (this.sending = undefined));
    await this.sending;
  }

  /** The same, but leaves a server in peace that could not take in the last batch. */
  async settle(): Promise<void> {
    if (this.failures === 0) await this.flush();
  }

  /**
   * The page is being hidden and may not come back. Events stay in the outbox all the same, since
   * no answer will be heard: a later page sends them again, and the server counts them once.
   */
  leave(): void {
    const events = this.pending();
    if (events.length > 0) this.transport.sendBlindly(events.slice(-MOST_PER_BATCH));
  }

  private async sendPending(): Promise<void> {
    let events: readonly InteractionEvent[];
    while ((events = this.pending().slice(0, MOST_PER_BATCH)).length > 0) {
      const delivery = await this.transport.send(events);
      if (delivery.kind === "later") {
        this.failures++;
        this.scheduleFlush(this.pauseMillis(delivery.retryAfterSeconds));
        return;
      }
      this.failures = 0;
      this.outbox.remove(events.map((event) => event.eventId));
    }
  }

  private pending(): readonly InteractionEvent[] {
    return this.owner === undefined ? [] : this.outbox.pending(this.owner);
  }

  private pauseMillis(askedSeconds: number | undefined): number {
    const own = 1_000 * 2 ** Math.min(this.failures, 6);
    return Math.min(Math.max(own, (askedSeconds ?? 0) * 1_000), LONGEST_PAUSE_MILLIS);
  }

  private scheduleFlush(millis: number): void {
    this.cancelScheduled?.();
    this.cancelScheduled = this.surroundings.schedule(() => void this.flush(), millis);
  }
}

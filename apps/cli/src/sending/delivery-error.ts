/** A delivery that failed, in words without secrets. */
export class DeliveryError extends Error {
  override readonly name = "DeliveryError";
  /** Whether every other delivery over the same channel would fail as well, such as for a wrong password. */
  readonly isOfChannel: boolean;

  constructor(message: string, isOfChannel = false) {
    super(message);
    this.isOfChannel = isOfChannel;
  }
}

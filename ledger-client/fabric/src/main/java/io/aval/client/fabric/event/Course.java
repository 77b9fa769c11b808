package io.aval.client.fabric.event;

import io.aval.client.Checkpoint;
import io.aval.rules.canonical.Digest;
import java.time.Duration;

/**
 * What is followed.
 *
 * @param genesis hash of the first block's header
 * @param after events up to this position were seen
 * @param reconnect longest pause before a broken stream is opened again
 */
public record Course(String channel, String contract, Digest genesis, Checkpoint after, Duration reconnect) {}

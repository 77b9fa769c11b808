package io.aval.engine.index;

import java.util.List;

/**
 * One transaction, as the index takes it in.
 *
 * @param position the index's position once it is in
 * @param changes the public keys that it wrote
 * @param delivery what was found of it in the vaults
 * @param awaited vaults in which something lies that has not arrived yet
 */
public record Step(Position position, List<Change> changes, Delivery delivery, List<String> awaited) {

    public Step {
        changes = List.copyOf(changes);
        awaited = List.copyOf(awaited);
    }
}

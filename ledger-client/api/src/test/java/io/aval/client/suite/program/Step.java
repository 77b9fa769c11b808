package io.aval.client.suite.program;

/**
 * What a call does next. A key is a name of the program's own; one that begins with a slash is a composite key, its
 * attributes divided by slashes. A range's empty end means the end of the program's keys. A step that the ledger refuses
 * is noted, and the call goes on.
 */
public sealed interface Step {
    /** Reads a key. */
    record Get(String key) implements Step {}

    /** Writes a key; an empty value deletes it. */
    record Put(String key, String value) implements Step {}

    record Delete(String key) implements Step {}

    /** Reads a key's policy. */
    record GetPolicy(String key) implements Step {}

    /** Gives a key a policy: any of these organisations, divided by a plus sign; none takes the policy away. */
    record SetPolicy(String key, String organisations) implements Step {}

    /** Writes {@code count} keys whose names begin with {@code stem}. */
    record Fill(String stem, int count) implements Step {}

    /**
     * Reads a range of simple keys.
     *
     * @param take how many results are looked at; below 0 all of them
     * @param close whether the range is closed afterwards
     */
    record Range(String start, String end, int take, boolean close) implements Step {}

    /** Counts a range of simple keys. */
    record Count(String start, String end) implements Step {}

    /** Reads the composite keys that begin with these attributes; see {@link Range}. */
    record Partial(String attributes, int take, boolean close) implements Step {}

    /** Reads every simple key of the contract, start and end left open; shows the program's own. */
    record Everything() implements Step {}

    /** Reads {@code parts} parts of a range one after the other, {@code size} keys each. */
    record Pages(String start, String end, int size, int parts) implements Step {}

    /** The same for composite keys. */
    record PartialPages(String attributes, int size, int parts) implements Step {}

    record PrivateGet(String collection, String key) implements Step {}

    record PrivateHash(String collection, String key) implements Step {}

    record PrivatePut(String collection, String key, String value) implements Step {}

    record PrivateDelete(String collection, String key) implements Step {}

    record PrivatePurge(String collection, String key) implements Step {}

    record PrivateRange(String collection, String start, String end) implements Step {}

    record PrivateGetPolicy(String collection, String key) implements Step {}

    record PrivateSetPolicy(String collection, String key, String organisations) implements Step {}

    /** Sets the event. */
    record Event(String name, String payload) implements Step {}

    /** Reads what became of a key. */
    record History(String key) implements Step {}

    /** Asks a rich query, of a collection if one is named, and for its first part if {@code part}. */
    record Query(String collection, boolean part) implements Step {}

    /** Calls a chaincode, on this channel if none is named. */
    record Invoke(String chaincode, String channel) implements Step {}

    /** Checks what the proposal says against what the stub says. */
    record Facts() implements Step {}

    /** Ends the call with a refusal, or with an exception if {@code thrown}. */
    record Fail(boolean thrown) implements Step {}
}

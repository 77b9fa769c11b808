package io.aval.client.embedded.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the organisations of a channel have agreed on. It stands in block 0 and cannot change afterwards.
 *
 * @param channel name of the channel
 * @param chaincode name of the chaincode
 * @param operating organisations whose clients act
 * @param witnesses organisations entitled to see everything; one of them endorses every act
 * @param collections the collections of private data
 * @param queries how far a chaincode's queries go
 */
public record NetworkConfiguration(
        String channel,
        String chaincode,
        List<String> operating,
        List<String> witnesses,
        List<PrivateCollection> collections,
        QuerySettings queries) {
    private static final Pattern FOLDER_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,62}");

    public NetworkConfiguration {
        operating = List.copyOf(operating);
        witnesses = List.copyOf(witnesses);
        collections = List.copyOf(collections);
        if (channel.isEmpty() || chaincode.isEmpty() || operating.isEmpty() || witnesses.isEmpty()) {
            throw new IllegalArgumentException(
                    "a network needs a channel, a chaincode, an operating organisation and a witness");
        }
        HashSet<String> names = new HashSet<>();
        for (String organisation : concat(operating, witnesses)) {
            // A member's name becomes the name of its folder.
            if (!FOLDER_NAME.matcher(organisation).matches() || !names.add(organisation)) {
                throw new IllegalArgumentException("organisation names are unique, up to 63 letters, digits, - and _;"
                        + " this one does not do: " + organisation);
            }
        }
        HashSet<String> collectionNames = new HashSet<>();
        for (PrivateCollection collection : collections) {
            if (!names.containsAll(collection.members()) || !collectionNames.add(collection.name())) {
                throw new IllegalArgumentException(
                        "collection " + collection.name() + " is named twice or has a member that is no organisation");
            }
        }
    }

    /** With {@link QuerySettings#DEFAULT}. */
    public NetworkConfiguration(
            String channel,
            String chaincode,
            List<String> operating,
            List<String> witnesses,
            List<PrivateCollection> collections) {
        this(channel, chaincode, operating, witnesses, collections, QuerySettings.DEFAULT);
    }

    /** The same with other query settings. */
    public NetworkConfiguration with(QuerySettings settings) {
        return new NetworkConfiguration(channel, chaincode, operating, witnesses, collections, settings);
    }

    /**
     * The confidential records' layout: the collection {@code registry} of all members and, for each operating
     * organisation X, {@code vault-X} of X and the witnesses; only members' clients read, everyone's may deposit.
     */
    public static NetworkConfiguration ofVaults(
            String channel, String chaincode, List<String> operating, List<String> witnesses) {
        List<PrivateCollection> collections = new ArrayList<>();
        collections.add(new PrivateCollection("registry", concat(operating, witnesses), true, false));
        for (String organisation : operating) {
            collections.add(new PrivateCollection(
                    "vault-" + organisation, concat(List.of(organisation), witnesses), true, false));
        }
        return new NetworkConfiguration(channel, chaincode, operating, witnesses, collections);
    }

    /** All organisations, the operating ones first. */
    public List<String> members() {
        return concat(operating, witnesses);
    }

    /** The collection with this name. */
    public Optional<PrivateCollection> collection(String name) {
        for (PrivateCollection collection : collections) {
            if (collection.name().equals(name)) {
                return Optional.of(collection);
            }
        }
        return Optional.empty();
    }

    /** The chaincode's endorsement policy: a witness AND an operating organisation. */
    public SignaturePolicy chaincodePolicy() {
        return SignaturePolicy.allOf(SignaturePolicy.anyOf(witnesses), SignaturePolicy.anyOf(operating));
    }

    /** All of the above as text, one fact a line; equal configurations have equal texts. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("channel ").append(channel).append('\n');
        text.append("chaincode ").append(chaincode).append('\n');
        text.append("operating ").append(String.join(" ", operating)).append('\n');
        text.append("witnesses ").append(String.join(" ", witnesses)).append('\n');
        for (PrivateCollection collection : collections) {
            text.append("collection ").append(collection.name());
            text.append(" members ").append(String.join(" ", collection.members()));
            text.append(collection.memberOnlyRead() ? " memberOnlyRead" : "");
            text.append(collection.memberOnlyWrite() ? " memberOnlyWrite" : "");
            text.append('\n');
        }
        // Said only where it differs, so that ledgers made before this could be set keep their text.
        if (queries.history()) {
            text.append("history\n");
        }
        return text.toString();
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}

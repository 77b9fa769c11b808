package io.aval.network.badinput;

import static io.aval.network.badinput.Scene.BANK_A;
import static io.aval.network.badinput.Scene.BANK_B;
import static io.aval.network.badinput.Scene.REGULATOR;
import static io.aval.network.badinput.Scene.USUAL;

import com.google.protobuf.ByteString;
import io.aval.client.Ledger;
import io.aval.client.Outcome;
import io.aval.client.Signer;
import io.aval.client.identity.Authority;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.KeySigner;
import io.aval.client.identity.NodeRole;
import io.aval.client.identity.Validity;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Law;
import io.aval.rules.ledger.Keys;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What is refused, by the place where it is wrong. */
final class BadCases {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration OFF = Duration.ofMinutes(16);
    private static final Handle OPERATOR = new Handle("operator-0002");

    // More than a peer takes in one message
    private static final int BEYOND_A_MESSAGE = 101 << 20;

    private BadCases() {}

    /** Who sends it. */
    static List<BadCase> callers(Scene scene) throws Exception {
        Instant now = InstantSource.system().instant();
        Validity over = new Validity(now.minus(HOUR.multipliedBy(9)), now.minus(HOUR));
        Signer expired = new KeySigner(BANK_A, scene.credential(BANK_A, Role.OPERATOR, OPERATOR, over));
        Signer foreign = new KeySigner(
                BANK_A,
                Authority.create(BANK_A.value(), "identity", InstantSource.system())
                        .client(new ClientAttributes(Role.OPERATOR, OPERATOR)));
        Signer other =
                new KeySigner(BANK_A, scene.credential(BANK_B, Role.OPERATOR, OPERATOR, Validity.lasting(HOUR, now)));
        return List.of(
                caller(scene, "an expired certificate, seen by the client", Code.CERTIFICATE_OUT_OF_DATE, expired),
                new BadCase("an expired certificate, seen by the peers", Code.CERTIFICATE_OUT_OF_DATE, () -> {
                    InstantSource behind = InstantSource.fixed(now.minus(HOUR.multipliedBy(2)));
                    try (Ledger ledger = Scene.open(scene.connection(BANK_A), behind)) {
                        return send(scene, ledger, expired);
                    }
                }),
                caller(scene, "a certificate of a foreign authority that has our name", Code.BAD_SIGNATURE, foreign),
                caller(scene, "a certificate of another member in our name", Code.BAD_SIGNATURE, other),
                caller(
                        scene,
                        "a certificate without role and handle",
                        Code.BAD_CERTIFICATE,
                        node(scene, NodeRole.CLIENT)),
                caller(scene, "a peer's certificate", Code.WRONG_ROLE, node(scene, NodeRole.PEER)),
                caller(scene, "a role that may not do this", Code.WRONG_ROLE, scene.drawer),
                new BadCase("another client of the same organisation in the party's name", Code.NOT_OWN_PARTY, () -> {
                    Signer stranger = scene.signer(BANK_A, Role.ENTERPRISE, new Handle("stranger-0001"));
                    return scene.submit(stranger, USUAL, scene.envelope(scene.issue(), scene.parties()));
                }),
                new BadCase("the party's handle at another organisation", Code.NOT_OWN_PARTY, () -> {
                    Signer namesake = scene.drawerOf(BANK_B);
                    try (Ledger ledger = Scene.open(scene.connection(BANK_B), InstantSource.system())) {
                        Envelope envelope = scene.envelope(scene.issue(), scene.parties());
                        return ledger.submit(Scene.submission(namesake, List.of(BANK_B, REGULATOR), envelope))
                                .join();
                    }
                }));
    }

    /** When it says that it was made: more than 15 minutes off. */
    static List<BadCase> times(Scene scene) {
        Signer signer = scene.operator;
        return List.of(
                changed(scene, "a clock 16 minutes ahead", Code.CLOCK_OFF, Forgeries.clockOffBy(OFF, signer)),
                changed(
                        scene,
                        "a clock 16 minutes behind",
                        Code.CLOCK_OFF,
                        Forgeries.clockOffBy(OFF.negated(), signer)));
    }

    /** What happens to it on the way, and who is asked. */
    static List<BadCase> onTheWay(Scene scene) {
        Signer operator = scene.operator;
        return List.of(
                caller(scene, "a signature of something else", Code.BAD_SIGNATURE, new Forgeries.Forger(operator)),
                changed(
                        scene,
                        "a proposal changed after it was signed",
                        Code.BAD_SIGNATURE,
                        Forgeries.proposalChanged()),
                new BadCase(
                        "an endorser that is no member",
                        Code.WRONG_ORGANISATION,
                        () -> scene.submit(
                                operator,
                                List.of(BANK_A, new Organisation("Nobody")),
                                scene.envelope(scene.register()))),
                new BadCase(
                        "no endorser",
                        Code.MISSING_FIELD,
                        () -> scene.submit(operator, List.of(), scene.envelope(scene.register()))));
    }

    /** What it says. */
    static List<BadCase> contents(Scene scene) {
        String good = scene.envelope(scene.register()).canonical();
        return List.of(
                text(scene, "an envelope beyond 1 MB", Code.TOO_LARGE, " ".repeat(Envelope.MAX_BYTES) + good),
                text(scene, "an envelope beyond a message", Code.TOO_LARGE, "x".repeat(BEYOND_A_MESSAGE)),
                text(scene, "a text that is no JSON", Code.MALFORMED, "{\"v\":1,"),
                text(scene, "JSON nested too deeply", Code.MALFORMED, "[".repeat(10_000)),
                text(scene, "an empty envelope", Code.MISSING_FIELD, "{}"),
                text(scene, "an unknown field", Code.UNKNOWN_FIELD, good.replace("\"v\":1", "\"v\":1,\"w\":1")),
                text(scene, "a wrong type", Code.WRONG_TYPE, good.replace("\"v\":1", "\"v\":\"1\"")),
                text(scene, "a version to come", Code.OUT_OF_RANGE, good.replace("\"v\":1", "\"v\":2")),
                commands(
                        scene, "201 commands", Code.OUT_OF_RANGE, Collections.nCopies(201, Law.json(scene.register()))),
                commands(scene, "no command", Code.OUT_OF_RANGE, List.of()),
                commands(scene, "an unknown act", Code.UNKNOWN_ACT, List.of((Json.Obj)
                        JsonReader.read("{\"act\":\"bill.forge\"}"))));
    }

    /** How the contract is called. */
    static List<BadCase> calls(Scene scene) {
        String text = scene.envelope(scene.register()).canonical();
        String digest = Digest.of(text).value();
        ByteString good = ByteString.copyFromUtf8(text);
        ByteString other = ByteString.copyFromUtf8(text + " ");
        byte[] noText = {(byte) 0xff};
        Map<String, ByteString> usual = Map.of(Keys.ENVELOPE, good);
        Map<String, ByteString> surplus = Map.of(Keys.ENVELOPE, good, "more", good);
        List<String> act = List.of("act", digest);
        return List.of(
                call(scene, "no transient data", Code.ENVELOPE_MISMATCH, act, Map.of()),
                call(scene, "surplus transient data", Code.ENVELOPE_MISMATCH, act, surplus),
                call(scene, "transient data of another name", Code.ENVELOPE_MISMATCH, act, Map.of("letter", good)),
                call(
                        scene,
                        "transient data of another digest",
                        Code.ENVELOPE_MISMATCH,
                        act,
                        Map.of(Keys.ENVELOPE, other)),
                call(
                        scene,
                        "transient data that are no text",
                        Code.MALFORMED,
                        List.of("act", Digest.of(noText).value()),
                        Map.of(Keys.ENVELOPE, ByteString.copyFrom(noText))),
                call(scene, "no argument", Code.ENVELOPE_MISMATCH, List.of("act"), usual),
                call(scene, "a surplus argument", Code.ENVELOPE_MISMATCH, List.of("act", digest, digest), usual),
                call(scene, "an unknown function", Code.UNKNOWN_ACT, List.of("drink", digest), usual),
                call(scene, "no function", Code.UNKNOWN_ACT, List.of(), usual));
    }

    private static BadCase caller(Scene scene, String name, Code code, Signer signer) {
        return new BadCase(name, code, () -> send(scene, scene.ledger, signer));
    }

    private static BadCase changed(Scene scene, String name, Code code, Between.Change change) {
        return new BadCase(name, code, () -> {
            try (Between between = Between.to(scene.connection(BANK_A).peers().getFirst(), change);
                    Ledger ledger = Scene.open(scene.through(between), InstantSource.system())) {
                return send(scene, ledger, scene.operator);
            }
        });
    }

    private static BadCase call(
            Scene scene, String name, Code code, List<String> arguments, Map<String, ByteString> confidential) {
        return changed(scene, name, code, Forgeries.calling(scene.operator, arguments, confidential));
    }

    private static BadCase text(Scene scene, String name, Code code, String text) {
        List<String> arguments = List.of("act", Digest.of(text).value());
        return call(scene, name, code, arguments, Map.of(Keys.ENVELOPE, ByteString.copyFromUtf8(text)));
    }

    private static BadCase commands(Scene scene, String name, Code code, List<Json.Obj> commands) {
        return new BadCase(name, code, () -> scene.submit(scene.operator, USUAL, scene.envelope(commands)));
    }

    private static Outcome send(Scene scene, Ledger ledger, Signer signer) {
        return ledger.submit(Scene.submission(signer, USUAL, scene.envelope(scene.register())))
                .join();
    }

    /** A certificate that says what its holder is, but neither role nor handle. */
    private static Signer node(Scene scene, NodeRole role) throws IOException, InterruptedException {
        var authority = scene.network.certificates(BANK_A.value()).identities();
        return new KeySigner(BANK_A, authority.identity(role, "bad-input", authority.usual()));
    }
}

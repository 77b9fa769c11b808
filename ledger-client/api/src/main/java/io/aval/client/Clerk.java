package io.aval.client;

import io.aval.rules.act.Charter;
import io.aval.rules.act.Command;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Law;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Takes commands to the ledger: brings the openings that they read, names the endorsers, repeats on fresh openings what
 * failed only because somebody was faster, and hands back what was written. Thread-safe; each call blocks its thread, so
 * many at once belong on virtual threads.
 */
public final class Clerk {

    private static final String HMAC = "HmacSHA256";

    private static final Set<Code> WORTH_REPEATING = Set.of(Code.STALE_OPENING, Code.UNKNOWN_RECORD);

    private final Ledger ledger;
    private final Signer reader;
    private final Openings openings;
    private final Charter charter;
    private final Patience patience;
    private final byte[] secret;

    /**
     * A clerk.
     *
     * @param reader an officer of the organisation, who may read its deposits
     * @param secret known to this organisation only and kept between runs: from it the salts of requests are derived, so
     *     that a request which is repeated after a crash is recognised as the same
     */
    public Clerk(Ledger ledger, Signer reader, Openings openings, Charter charter, Patience patience, Digest secret) {
        this.ledger = ledger;
        this.reader = reader;
        this.openings = openings;
        this.charter = charter;
        this.patience = patience;
        this.secret = secret.bytes();
    }

    /**
     * Does all commands as one act, or none.
     *
     * @param request the caller's own id of this request: asked again with the same commands it is answered with the
     *     first receipt
     * @throws RefusedException what the ledger or a rule refused; {@code OUTCOME_UNKNOWN} with the transaction's id if it
     *     may still be committed, or was and the ledger does not answer any more: the same request asked again tells
     */
    public Receipt act(Signer signer, String request, List<? extends Command> commands) {
        return submit(signer, request, commands.stream().map(Law::json).toList());
    }

    /** The same for commands in their JSON form. */
    public Receipt submit(Signer signer, String request, List<Json.Obj> commands) {
        Digest salt = salt(request, commands);
        Refusal last = Code.CONFLICT_PERSISTS.refusal();
        for (int attempt = 0; attempt < patience.tries(); attempt++) {
            LockSupport.parkNanos(patience.pause().toNanos() * attempt);
            Envelope envelope = new Envelope(1, request, salt, commands, bring(signer, commands));
            Submission submission = new Submission(signer, envelope, endorsers(signer, envelope), patience.deadline());
            switch (ledger.submit(submission).join()) {
                case Outcome.Committed(String txId, long block) -> {
                    return receipt(signer, txId, block, false);
                }
                case Outcome.Unknown(String txId) -> {
                    return afterAll(signer, txId);
                }
                case Outcome.Invalid(String txId, ValidationCode code) -> {
                    if (!code.retryable()) {
                        throw Code.LEDGER_UNAVAILABLE.refuse("tx", txId, "validation", code.name());
                    }
                    last = Code.CONFLICT_PERSISTS.refusal("validation", code.name());
                }
                case Outcome.Refused(Refusal refusal) -> {
                    Optional<Receipt> first = firstAnswer(signer, refusal);
                    if (first.isPresent()) {
                        return first.get();
                    }
                    if (!WORTH_REPEATING.contains(refusal.code())) {
                        throw new RefusedException(refusal);
                    }
                    last = refusal;
                }
            }
        }
        throw new RefusedException(last);
    }

    /** Looked up anew for each try: what has to be brought may have changed with what is brought. */
    private List<Opening> bring(Signer signer, List<Json.Obj> commands) {
        Set<RecordId> reads = new LinkedHashSet<>();
        for (Json.Obj command : commands) {
            reads.addAll(Law.reads(command));
            reads.addAll(Law.alongside(command, signer.organisation(), openings::current));
        }
        List<Opening> brought = new ArrayList<>();
        for (RecordId id : reads) {
            brought.add(openings.current(id).orElseThrow(() -> Code.UNKNOWN_RECORD.refuse("id", id.value())));
        }
        return brought;
    }

    /**
     * Whom to ask: the own organisation and a witness, nobody else, for whoever endorses sees the envelope. A witness
     * that acts itself needs one that operates: to whom it addresses the record, or else a custodian of what it changes.
     */
    private SortedSet<Organisation> endorsers(Signer signer, Envelope envelope) {
        SortedSet<Organisation> endorsers = new TreeSet<>(Set.of(signer.organisation()));
        if (charter.witnesses().contains(signer.organisation())) {
            Stream<Organisation> addressees =
                    envelope.commands().stream().flatMap(command -> Law.addressee(command).stream());
            Stream<Organisation> custodians =
                    envelope.openings().stream().flatMap(opening -> opening.custodians().stream());
            endorsers.add(Stream.concat(addressees, custodians)
                    .findFirst()
                    .orElse(charter.operators().getFirst()));
        } else {
            endorsers.add(charter.witnesses().getFirst());
        }
        return endorsers;
    }

    private Receipt receipt(Signer signer, String txId, long block, boolean repeated) {
        List<Opening> written = new ArrayList<>();
        List<Hop> hops = new ArrayList<>();
        List<Vault> vaults = new ArrayList<>(List.of(Vault.REGISTRY));
        if (charter.witnesses().contains(signer.organisation())) {
            charter.operators().forEach(operator -> vaults.add(Vault.of(operator)));
        } else {
            vaults.add(Vault.of(signer.organisation()));
        }
        Set<RecordId> seen = new TreeSet<>();
        Set<Digest> told = new LinkedHashSet<>();
        for (Vault vault : vaults) {
            Deposit deposit = deposit(vault, txId);
            deposit.openings().stream()
                    .filter(opening -> seen.add(opening.id()))
                    .forEach(written::add);
            deposit.hops().stream().filter(hop -> told.add(hop.digest())).forEach(hops::add);
        }
        return new Receipt(txId, block, written, hops, repeated);
    }

    private Deposit deposit(Vault vault, String txId) {
        for (int attempt = 1; ; attempt++) {
            try {
                return ledger.read(reader, vault, txId);
            } catch (RefusedException e) {
                if (e.refusal().code() == Code.NO_DEPOSIT) {
                    return Deposit.EMPTY;
                }
                requireAnswer(e, txId);
                if (e.refusal().code() != Code.DEPOSIT_AWAITED || attempt >= patience.tries()) {
                    throw e;
                }
                LockSupport.parkNanos(patience.pause().toNanos() * attempt);
            }
        }
    }

    private Optional<Receipt> firstAnswer(Signer signer, Refusal refusal) {
        String txId = refusal.details().get("tx");
        if (refusal.code() != Code.REQUEST_DONE || txId == null) {
            return Optional.empty();
        }
        return find(signer, txId).map(status -> receipt(signer, txId, status.block(), true));
    }

    private Receipt afterAll(Signer signer, String txId) {
        TxStatus status = find(signer, txId).orElseThrow(() -> Code.OUTCOME_UNKNOWN.refuse("tx", txId));
        if (status.code() != ValidationCode.VALID) {
            throw Code.CONFLICT_PERSISTS.refuse(
                    "tx", txId, "validation", status.code().name());
        }
        return receipt(signer, txId, status.block(), false);
    }

    private Optional<TxStatus> find(Signer signer, String txId) {
        try {
            return ledger.find(signer, txId);
        } catch (RefusedException e) {
            requireAnswer(e, txId);
            throw e;
        }
    }

    /** After a transaction was sent, a ledger that does not answer cannot be told as one on which nothing was done. */
    private static void requireAnswer(RefusedException e, String txId) {
        Code.OUTCOME_UNKNOWN.unless(e.refusal().code() != Code.LEDGER_UNAVAILABLE, "tx", txId);
    }

    private Digest salt(String request, List<Json.Obj> commands) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            mac.update(request.getBytes(StandardCharsets.UTF_8));
            Json.Arr asked =
                    new Json.Arr(commands.stream().<Json>map(Law::asked).toList());
            byte[] salt = mac.doFinal(asked.canonical().getBytes(StandardCharsets.UTF_8));
            return new Digest(HexFormat.of().formatHex(salt));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}

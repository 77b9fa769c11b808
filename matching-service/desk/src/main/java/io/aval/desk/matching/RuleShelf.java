package io.aval.desk.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aval.client.identity.AtomicFile;
import io.aval.desk.observation.ImportFolder;
import io.aval.engine.eligibility.rulebook.RuleCheck;
import io.aval.engine.eligibility.rulebook.RuleFault;
import io.aval.engine.eligibility.rulebook.RuleFile;
import io.aval.engine.eligibility.rulebook.RuleSet;
import io.aval.engine.market.CapNode;
import io.aval.engine.market.Market;
import io.aval.rules.canonical.Digest;
import io.aval.rules.refusal.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Files of product rules and caps that product managers wrote, each under the digest of its bytes. What demands ask is not
 * theirs to say: it stands on the ledger. Thread-safe.
 */
public final class RuleShelf {

    /** Where it lies in a desk's folder. */
    public static final String FOLDER = "rules";

    /** What a manifest names where there are no such rules. */
    static final Digest NO_RULES = Digest.of("");

    private final Path folder;

    public RuleShelf(Path folder) {
        this.folder = folder;
    }

    /**
     * Checks a file and keeps it.
     *
     * @throws io.aval.rules.refusal.RefusedException with the code of the file's first fault, its line, pointer and sentence
     */
    public Digest keep(String text) {
        read(text);
        Digest digest = Digest.of(text);
        try {
            Files.createDirectories(folder);
            AtomicFile.writePrivately(file(digest), text);
            return digest;
        } catch (IOException e) {
            throw new ImportFolder(folder).refusal(e);
        }
    }

    /**
     * A market under the rules of that digest, and the caps that it has already.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code UNKNOWN_RECORD} if the file is not at hand; the code of the first
     *     fault if the rules do not fit this market
     */
    Market applied(Digest digest, Market market) {
        RuleSet rules = get(digest);
        requireNone(RuleCheck.check(rules, market));
        Set<String> posted = market.caps().nodes().stream().map(CapNode::id).collect(Collectors.toSet());
        for (CapNode cap : rules.caps().nodes()) {
            Code.RULE_TWICE.unless(
                    !posted.contains(cap.id()), "field", "/caps", "at", "the ledger has a cap " + cap.id());
        }
        return rules.applyTo(market);
    }

    private RuleSet get(Digest digest) {
        try {
            Path file = file(digest);
            Code.UNKNOWN_RECORD.unless(Files.exists(file), "rules", digest.value());
            String text = Files.readString(file, UTF_8);
            Code.FOLDER_DAMAGED.unless(Digest.of(text).equals(digest), "file", file.toString());
            return read(text);
        } catch (IOException e) {
            throw new ImportFolder(folder).refusal(e);
        }
    }

    private Path file(Digest digest) {
        return folder.resolve(digest.value() + ".json");
    }

    private static RuleSet read(String text) {
        RuleFile file = RuleFile.read(text);
        requireNone(file.faults());
        RuleSet rules = file.rules().orElseThrow();
        Code.BAD_FORMAT.unless(
                rules.demands().isEmpty(), "field", "/demands", "reason", "what demands ask stands on the ledger");
        return new RuleSet(rules.products(), new TreeMap<>(), rules.caps());
    }

    private static void requireNone(List<RuleFault> faults) {
        if (!faults.isEmpty()) {
            RuleFault fault = faults.getFirst();
            throw fault.code()
                    .refuse("line", Integer.toString(fault.line()), "field", fault.pointer(), "at", fault.sentence());
        }
    }
}

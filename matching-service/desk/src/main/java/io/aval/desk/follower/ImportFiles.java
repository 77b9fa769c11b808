package io.aval.desk.follower;

import io.aval.engine.index.Companies;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.Import;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.refusal.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The files that a desk has imported, each under the digest of its bytes. Thread-safe. */
public final class ImportFiles {

    private final Path folder;
    private final CompanySource source;

    public ImportFiles(Path folder, CompanySource source) {
        this.folder = folder;
        this.source = source;
    }

    /** Where the file of that digest stands, or is to stand. */
    public Path file(Digest digest) {
        return folder.resolve(digest.value());
    }

    /**
     * The companies of the file that a record names; empty if it names none or the file is not here.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code FOLDER_DAMAGED} if the file is not what the ledger says
     */
    Optional<Companies> companies(Opening opening) {
        if (opening.kind() != Kind.IMPORT || !(Kinds.ALL.body(opening) instanceof Import imported)) {
            return Optional.empty();
        }
        Path file = file(imported.file());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Code.FOLDER_DAMAGED.unless(digest(file).equals(imported.file()), "file", file.toString());
            return Optional.of(new Companies(imported.file(), source.rows(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Digest digest(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            MessageDigest sha = ((DigestInputStream) in).getMessageDigest();
            return new Digest(HexFormat.of().formatHex(sha.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

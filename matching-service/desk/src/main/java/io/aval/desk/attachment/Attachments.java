package io.aval.desk.attachment;

import io.aval.desk.access.Entitlement;
import io.aval.desk.access.User;
import io.aval.engine.index.Page;
import io.aval.rules.canonical.Digest;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.trade.Trade;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The documents that a desk has sealed. A document is found by its digest, SHA-256 over 32 random bytes and its content:
 * the same file attached twice has two digests, and neither tells anything to who has the file. Thread-safe.
 */
public final class Attachments {

    /** Folder of the sealed documents inside the desk's folder. */
    public static final String FOLDER = "attachments";

    /** The file of the desk's own key inside the desk's folder; without it no document opens. */
    public static final String KEY = "attachments.key";

    /** Longest document. */
    public static final long MAX_BYTES = 20_000_000;

    /** Longest name of a document, in characters. */
    public static final int MAX_NAME = 200;

    private final SealedFiles files;
    private final Entitlement entitlement;

    /**
     * Opens what the desk's folder holds.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code FOLDER_DAMAGED} if documents are there and the key is not
     */
    public Attachments(Path desk, Entitlement entitlement) throws IOException {
        this(desk, entitlement, Disk.REAL);
    }

    Attachments(Path desk, Entitlement entitlement, Disk disk) throws IOException {
        this.files = new SealedFiles(desk, disk);
        this.entitlement = entitlement;
    }

    /**
     * Begins to take in a document, for the user's party.
     *
     * @param bytes its length, 1 to {@link #MAX_BYTES}
     * @throws io.aval.rules.refusal.RefusedException {@code MISSING_FIELD}, {@code BAD_FORMAT}, {@code OUT_OF_RANGE},
     *     {@code DISK_FULL}
     */
    public Intake take(User user, String name, long bytes) throws IOException {
        Code.MISSING_FIELD.unless(!name.isEmpty(), "field", "/header/name");
        boolean plain = name.length() <= MAX_NAME && name.codePoints().noneMatch(Character::isISOControl);
        Code.BAD_FORMAT.unless(plain, "field", "/header/name", "reason", "length 1 to " + MAX_NAME);
        Code.OUT_OF_RANGE.unless(
                bytes >= 1 && bytes <= MAX_BYTES, "field", "/header/bytes", "range", "1.." + MAX_BYTES);
        String salt = HexFormat.of().formatHex(DeskKey.fresh());
        try {
            return new Intake(files, new Note(1, name, bytes, salt, user.role(), user.handle()));
        } catch (IOException e) {
            throw Intake.refused(e);
        }
    }

    /**
     * A document that the user's party has attached, or that is named in a record that the user may see.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code UNKNOWN_ATTACHMENT} if there is none, or none for this user;
     *     {@code ATTACHMENT_DAMAGED}
     */
    public Document get(User user, Digest digest) throws IOException {
        OpeningStream in = files.open(digest).orElseThrow(Code.UNKNOWN_ATTACHMENT::refuse);
        boolean handedOut = false;
        try {
            Note note = Note.read(in);
            Code.UNKNOWN_ATTACHMENT.unless(note.attachedBy(user) || seesNamed(user, digest));
            handedOut = true;
            return new Document(digest, note, in);
        } finally {
            if (!handedOut) {
                in.close();
            }
        }
    }

    /** Looks through the trade backgrounds that the user sees, the only records that name documents. */
    private boolean seesNamed(User user, Digest digest) {
        Optional<RecordId> after = Optional.empty();
        do {
            Page page = entitlement.list(user, Kind.TRADE, after, Page.MAX_SIZE);
            if (page.holdings().stream().anyMatch(holding -> names(holding.opening(), digest))) {
                return true;
            }
            after = page.next();
        } while (after.isPresent());
        return false;
    }

    private static boolean names(Opening opening, Digest digest) {
        return Kinds.ALL.body(opening) instanceof Trade trade
                && trade.attachments().stream()
                        .anyMatch(attachment -> attachment.digest().equals(digest));
    }
}

package io.aval.desk.grpc;

import com.google.protobuf.ByteString;
import io.aval.desk.access.User;
import io.aval.desk.attachment.Attachments;
import io.aval.desk.attachment.Document;
import io.aval.desk.attachment.Intake;
import io.aval.desk.reception.Reading;
import io.aval.protocol.AttachReply;
import io.aval.protocol.AttachmentHeader;
import io.aval.protocol.AttachmentReply;
import io.aval.protocol.AttachmentRequest;
import io.aval.protocol.AttachmentsGrpc;
import io.aval.protocol.ImportHeader;
import io.aval.protocol.ImportRequest;
import io.aval.rules.canonical.Digest;
import io.aval.rules.refusal.Code;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The calls of {@code attachments.proto}. */
final class AttachmentCalls extends AttachmentsGrpc.AttachmentsImplBase {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Attachments attachments;
    private final Reading reading;
    private final Serving serving;
    private final Refusals refusals;

    AttachmentCalls(GrpcDoor.Parts parts, Refusals refusals) {
        this.attachments = parts.attachments();
        this.reading = parts.reading();
        this.serving = new Serving(refusals);
        this.refusals = refusals;
    }

    @Override
    public StreamObserver<ImportRequest> attach(StreamObserver<AttachReply> replies) {
        User user = LoginInterceptor.user();
        return new UploadCall(
                replies, () -> new Arriving(user, replies), cause -> refusals.status(cause, user.name(), "Attach"));
    }

    @Override
    public void getAttachment(AttachmentRequest request, StreamObserver<AttachmentReply> replies) {
        serving.serve("GetAttachment", replies, user -> {
            Code.MISSING_FIELD.unless(!request.getDigest().isEmpty(), "field", "/digest");
            boolean formed = DIGEST.matcher(request.getDigest()).matches();
            Code.BAD_FORMAT.unless(formed, "field", "/digest", "reason", "64 lower-case hexadecimal digits");
            Digest digest = new Digest(request.getDigest());
            try (Document document =
                    reading.document(user, digest, request.getReason(), () -> document(user, digest))) {
                send(document, replies);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            replies.onCompleted();
        });
    }

    private Document document(User user, Digest digest) {
        try {
            return attachments.get(user, digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Document document, StreamObserver<AttachmentReply> replies) throws IOException {
        AttachmentHeader header = AttachmentHeader.newBuilder()
                .setName(document.name())
                .setBytes(document.bytes())
                .setSalt(ByteString.copyFrom(document.salt()))
                .build();
        replies.onNext(AttachmentReply.newBuilder().setHeader(header).build());
        ChunkWriter chunks = new ChunkWriter(
                replies,
                bytes -> replies.onNext(
                        AttachmentReply.newBuilder().setChunk(bytes).build()));
        document.copyTo(chunks);
        chunks.flush();
    }

    /** A document on its way in: first its name and size, then its bytes, sealed as they come. */
    private final class Arriving implements UploadCall.Incoming {

        private final User user;
        private final StreamObserver<AttachReply> replies;
        private @Nullable Intake intake;
        private long bytes;

        private Arriving(User user, StreamObserver<AttachReply> replies) {
            this.user = user;
            this.replies = replies;
        }

        @Override
        public void take(ImportRequest part) throws IOException {
            switch (part.getPartCase()) {
                case HEADER -> {
                    Code.MALFORMED.unless(intake == null, "at", "a second header");
                    ImportHeader header = part.getHeader();
                    bytes = header.getBytes();
                    intake = attachments.take(user, header.getName(), bytes);
                }
                case CHUNK -> begun().take(part.getChunk().toByteArray());
                case PART_NOT_SET -> throw Code.MISSING_FIELD.refuse("field", "/part");
            }
        }

        @Override
        public void end() throws IOException {
            Digest digest = begun().finish();
            replies.onNext(AttachReply.newBuilder()
                    .setDigest(digest.value())
                    .setBytes(bytes)
                    .build());
        }

        private Intake begun() {
            if (intake == null) {
                throw Code.MISSING_FIELD.refuse("field", "/header");
            }
            return intake;
        }

        @Override
        public void close() throws IOException {
            if (intake != null) {
                intake.close();
            }
        }
    }
}

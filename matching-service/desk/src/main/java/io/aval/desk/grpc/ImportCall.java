package io.aval.desk.grpc;

import io.aval.desk.access.User;
import io.aval.desk.reception.Requests;
import io.aval.protocol.ImportHeader;
import io.aval.protocol.ImportReply;
import io.aval.protocol.ImportReport;
import io.aval.protocol.ImportRequest;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call that brings a file; nothing of it stays unless all of it came. gRPC calls it from one thread at a time. */
final class ImportCall implements StreamObserver<ImportRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(ImportCall.class);
    private static final int THOUSAND = 1_000;

    private final User user;
    private final Imports imports;
    private final Path folder;
    private final StreamObserver<ImportReply> replies;
    private final Function<Throwable, Throwable> refusing;
    private @Nullable Upload upload;
    private boolean over;

    ImportCall(
            User user,
            Imports imports,
            Path folder,
            StreamObserver<ImportReply> replies,
            Function<Throwable, Throwable> refusing) {
        this.user = user;
        this.imports = imports;
        this.folder = folder;
        this.replies = replies;
        this.refusing = refusing;
    }

    @Override
    public void onNext(ImportRequest part) {
        if (over) {
            return;
        }
        try {
            open().take(part);
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    @Override
    public void onCompleted() {
        if (over) {
            return;
        }
        try {
            Upload arrived = open();
            ImportHeader header = arrived.complete();
            Requests.requireRequest(header.getRequest(), "/header/request");
            ImportReport report = imports.take(
                    user,
                    header.getRequest(),
                    header.getName(),
                    arrived.file(),
                    share -> replies.onNext(
                            ImportReply.newBuilder().setProgress(share).build()));
            discard();
            over = true;
            replies.onNext(ImportReply.newBuilder()
                    .setProgress(THOUSAND)
                    .setReport(report)
                    .build());
            replies.onCompleted();
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    @Override
    public void onError(Throwable cause) {
        over = true;
        discard();
    }

    private Upload open() {
        Upload known = upload;
        if (known == null) {
            try {
                known = new Upload(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            upload = known;
        }
        return known;
    }

    private void fail(Exception cause) {
        over = true;
        discard();
        replies.onError(refusing.apply(cause));
    }

    private void discard() {
        try {
            if (upload != null) {
                upload.close();
            }
        } catch (IOException e) {
            LOG.warn("a file that was not taken in stays behind in {}", folder, e);
        }
    }
}

package io.aval.workbench.bench.store;

import io.aval.engine.observation.Cursor;
import io.aval.engine.observation.Observation;
import io.aval.engine.observation.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same observations as a table, in the way that suits PostgreSQL: columns of their types, copied in, then indexed. */
final class PostgresTable implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final short COLUMNS = 7;
    private static final int ROW = 2 + COLUMNS * Integer.BYTES + 3 * Long.BYTES + 4 * Integer.BYTES;
    private static final double TICKS_PER_SECOND = 100;

    private final Connection connection;
    private final PreparedStatement asOf;
    private final PreparedStatement history;
    private final int process;

    PostgresTable(Connection connection) throws SQLException {
        this.connection = connection;
        execute("create unlogged table obs (enterprise int8 not null, field int4 not null, height int8 not null,"
                + " sequence int4 not null, type int4 not null, code int4 not null, number int8 not null)");
        process = number("select pg_backend_pid()").intValue();
        asOf = connection.prepareStatement("select enterprise, field, height, sequence, type, code, number from obs"
                + " where enterprise = ? and field = ? and height <= ? order by height desc, sequence desc limit 1");
        history = connection.prepareStatement(
                "select enterprise, field, height, sequence, type, code, number from obs" + " where enterprise = ?");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Writes the rows in the form that {@code COPY} reads. */
    static void write(Source source, Path file) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                Cursor row = source.open(0, Long.MAX_VALUE)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            buffer.put("PGCOPY\n".getBytes(StandardCharsets.US_ASCII)).put((byte) 0xFF);
            buffer.put((byte) '\r').put((byte) '\n').put((byte) 0).putInt(0).putInt(0);
            while (row.next()) {
                if (buffer.remaining() < ROW) {
                    send(out, buffer);
                }
                buffer.putShort(COLUMNS).putInt(Long.BYTES).putLong(row.enterprise());
                buffer.putInt(Integer.BYTES).putInt(row.field());
                buffer.putInt(Long.BYTES).putLong(row.height());
                buffer.putInt(Integer.BYTES).putInt(row.sequence());
                buffer.putInt(Integer.BYTES).putInt(row.type());
                buffer.putInt(Integer.BYTES).putInt(row.code());
                buffer.putInt(Long.BYTES).putLong(row.number());
            }
            send(out, buffer);
            buffer.putShort((short) -1);
            send(out, buffer);
        }
    }

    private static void send(FileChannel out, ByteBuffer buffer) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
    }

    /** Has the server read such a file itself: no client and no socket slows it down. */
    void copy(Path file) throws SQLException {
        execute("copy obs from '" + file + "' (format binary)");
    }

    void index() throws SQLException {
        execute("alter table obs add primary key (enterprise, field, height, sequence)");
    }

    void analyse() throws SQLException {
        execute("vacuum analyze obs");
    }

    long bytes() throws SQLException {
        return number("select pg_total_relation_size('obs')");
    }

    private Long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Processor time of the server's side of this connection. */
    double cpuSeconds() throws IOException {
        String status = Files.readString(Path.of("/proc/" + process + "/stat"));
        String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    Optional<Observation> asOf(long enterprise, int field, long height) throws SQLException {
        asOf.setLong(1, enterprise);
        asOf.setInt(2, field);
        asOf.setLong(3, height);
        try (ResultSet found = asOf.executeQuery()) {
            return found.next() ? Optional.of(row(found)) : Optional.empty();
        }
    }

    List<Observation> history(long enterprise) throws SQLException {
        history.setLong(1, enterprise);
        List<Observation> rows = new ArrayList<>();
        try (ResultSet found = history.executeQuery()) {
            while (found.next()) {
                rows.add(row(found));
            }
        }
        return rows;
    }

    private static Observation row(ResultSet found) throws SQLException {
        return new Observation(
                found.getLong(1),
                found.getInt(2),
                found.getLong(3),
                found.getInt(4),
                found.getInt(5),
                found.getInt(6),
                found.getLong(7));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package io.aval.engine.screening;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A published list of companies. Immutable.
 *
 * @param publisher who published it
 * @param name what it is called
 * @param version the publisher's version
 * @param day the day of publication
 * @param entries the entries, in the order of their ids
 */
public record ScreeningList(String publisher, String name, String version, BusinessDay day, List<ListEntry> entries) {

    /** Sorts the entries by id; throws {@link IllegalArgumentException} where two have the same. */
    public ScreeningList {
        entries = entries.stream().sorted(Comparator.comparing(ListEntry::id)).toList();
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).id().equals(entries.get(i - 1).id())) {
                throw new IllegalArgumentException("two entries with one id");
            }
        }
    }

    /**
     * Reads a list from a file: lines {@code #publisher,…}, {@code #name,…}, {@code #version,…} and {@code #date,…}, then
     * the header {@code id,name,code,aliases,note}, then a row for each entry, quoted where needed (RFC 4180, but no line
     * breaks inside quotes), aliases parted by {@code ;}.
     *
     * @param path the file, at most 256 MiB
     * @param charset UTF-8 (with or without byte order mark), GBK or GB18030
     * @return the list of the rows that can be used and which cannot, or why the whole file is refused
     * @throws IOException if the file cannot be opened or read
     */
    public static ListImport read(Path path, Charset charset) throws IOException {
        return ListFile.read(path, charset);
    }

    /**
     * {@return SHA-256 of the list as canonical JSON} The same content has the same digest, whatever the file's encoding,
     * line ends, quoting and order of rows.
     */
    public Digest digest() {
        List<Json> items = new ArrayList<>(entries.size());
        for (ListEntry entry : entries) {
            TreeMap<String, Json> members = new TreeMap<>();
            members.put("id", new Json.Text(entry.id()));
            members.put("name", new Json.Text(entry.name()));
            members.put("code", new Json.Text(entry.code()));
            members.put("note", new Json.Text(entry.note()));
            List<Json> aliases = new ArrayList<>();
            entry.aliases().forEach(alias -> aliases.add(new Json.Text(alias)));
            members.put("aliases", new Json.Arr(aliases));
            items.add(new Json.Obj(members));
        }
        TreeMap<String, Json> list = new TreeMap<>();
        list.put("publisher", new Json.Text(publisher));
        list.put("name", new Json.Text(name));
        list.put("version", new Json.Text(version));
        list.put("day", new Json.Text(day.toString()));
        list.put("entries", new Json.Arr(items));
        return Digest.of(new Json.Obj(list));
    }

    /** {@return what names this list in its answers} */
    public ListPin pin() {
        return new ListPin(publisher, name, version, day, digest());
    }

    /**
     * {@return this list, if it is the one that is pinned}
     *
     * @throws RefusedException with {@link Code#LIST_NOT_PINNED} if its content has another digest
     */
    public ScreeningList requirePinned(Digest pinned) {
        Code.LIST_NOT_PINNED.unless(digest().equals(pinned), "register", name, "day", day.toString());
        return this;
    }
}

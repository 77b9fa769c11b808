package io.aval.network.leak;

/**
 * A kind of confidential value in a file where it must not be. The value itself stays out.
 *
 * @param node name of the node
 * @param file path below the node's folder
 * @param kind kind of a record in whose opening such a value stands, or {@code hop}
 * @param member path of the member, such as {@code /terms/number}
 * @param encoding the form in which it was found
 * @param place the first place: an offset in bytes, or an entry of a database
 * @param times how often values of this member were found in the file in this form
 */
public record Hit(String node, String file, String kind, String member, Encoding encoding, String place, long times) {

    /** One line. */
    public String sentence() {
        String more = times > 1 ? ", " + times + " times" : "";
        return node + " " + file + ": " + kind + member + " as " + encoding + " at " + place + more;
    }
}

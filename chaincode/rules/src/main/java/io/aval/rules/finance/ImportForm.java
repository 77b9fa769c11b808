package io.aval.rules.finance;

/** What the rows of a file are that the platform took in. */
public enum ImportForm {
    /** Companies without a name and their financial ratios; a run reads them that names the file. */
    RATIOS,
    /** Profiles of enterprises under their credit codes; every later run knows them. */
    PROFILES
}

package fr.rentree.desk;

/** The states of a case. */
public enum CaseState {
    /** The institute's or the registry's. */
    OPEN("open"),
    /** Something was asked back. */
    WAITING_FOR_STUDENT("waiting"),
    SETTLED("settled");

    private final String key;

    CaseState(String key) {
        this.key = key;
    }

    /** Key of its words. */
    public String title() {
        return "desk.state." + key;
    }
}
